package dev.nacre.runtime.data;

import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/** Fields as classes. */
final class CsvClasses {

    private CsvClasses() {}

    /** The classes of a column, sorted so that the order of the lines does not matter. */
    static List<String> find(CsvTable table, int column) {
        var names = new TreeSet<String>();
        for (int row = 0; row < table.lines().size(); row++) {
            names.add(named(table, row, column));
        }
        return ClassNames.sorted(names);
    }

    static int[] indices(CsvTable table, int column, List<String> names) {
        var index = new HashMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        var labels = new int[table.lines().size()];
        for (int row = 0; row < labels.length; row++) {
            var name = named(table, row, column);
            var label = index.get(name);
            if (label == null) {
                throw table.wrong(row, column,
                        "'" + name + "' is no known class; expected one of " + String.join(", ", names) + ".");
            }
            labels[row] = label;
        }
        return labels;
    }

    private static String named(CsvTable table, int row, int column) {
        var name = table.field(row, column);
        if (name.isEmpty()) {
            throw table.wrong(row, column, "is empty; the name of a class is expected.");
        }
        return name;
    }
}
