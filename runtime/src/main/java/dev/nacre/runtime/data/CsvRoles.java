package dev.nacre.runtime.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table are what, as the user named them: by name, or by a marked number when chosen by place.
 *
 * @param inputs the inputs; null when all columns without another role are inputs
 * @param label the column of classes, or null
 * @param targets the columns of numbers to learn
 * @param aside columns that are neither learned from nor learned
 * @param classNames the classes in order; empty when they are found in the file
 */
record CsvRoles(@Nullable List<String> inputs, @Nullable String label, List<String> targets, Aside aside,
        List<String> classNames) {

    static final CsvRoles NONE = new CsvRoles(null, null, List.of(), new Aside(List.of(), null), List.of());

    /**
     * Columns beside inputs and targets.
     *
     * @param ignored columns left out
     * @param weight the column of the samples' weights, or null
     */
    record Aside(List<String> ignored, @Nullable String weight) {}

    // No header can hold this character, so a column chosen by place is never taken for a named one.
    private static final String INDEX_MARK = "\0";

    static String byIndex(int column) {
        return INDEX_MARK + column;
    }

    static String[] byIndices(int... columns) {
        return Arrays.stream(columns).mapToObj(CsvRoles::byIndex).toArray(String[]::new);
    }

    /** The roles as places in a table. */
    record Resolved(List<Integer> inputs, int label, List<Integer> targets, int weight) {}

    Resolved resolve(CsvTable table) {
        if (label != null && !targets.isEmpty()) {
            throw new InvalidDataException(
                    table.file() + ": a label and targets were both chosen; a table gives one of them.");
        }
        int labelPlace = label == null ? -1 : place(table, label);
        int weightPlace = aside.weight() == null ? -1 : place(table, aside.weight());
        var targetPlaces = places(table, targets);
        var inputPlaces = inputs == null
                ? remaining(table, List.of(labelPlace, weightPlace), targetPlaces, places(table, aside.ignored()))
                : places(table, inputs);
        if (inputPlaces.isEmpty()) {
            throw new InvalidDataException(table.file() + ": no column is left for the inputs; the columns are "
                    + table.columns() + ".");
        }
        return new Resolved(inputPlaces, labelPlace, targetPlaces, weightPlace);
    }

    private static List<Integer> remaining(CsvTable table, List<Integer> single, List<Integer> targets,
            List<Integer> ignored) {
        return IntStream.range(0, table.columns().size()).boxed()
                .filter(column -> !single.contains(column) && !targets.contains(column) && !ignored.contains(column))
                .toList();
    }

    private static List<Integer> places(CsvTable table, List<String> columns) {
        return columns.stream().map(column -> place(table, column)).toList();
    }

    private static int place(CsvTable table, String column) {
        int place = column.startsWith(INDEX_MARK) ? number(column) : table.columns().indexOf(column);
        if (place < 0 || place >= table.columns().size()) {
            throw new InvalidDataException(table.file() + ": has no column " + quoted(column) + "; it has "
                    + table.columns().size() + " columns: " + String.join(", ", table.columns()) + ".");
        }
        return place;
    }

    private static int number(String column) {
        return Integer.parseInt(column.substring(INDEX_MARK.length()));
    }

    private static String quoted(String column) {
        return column.startsWith(INDEX_MARK) ? column.substring(INDEX_MARK.length()) + " (counted from 0)"
                : "'" + column + "'";
    }
}
