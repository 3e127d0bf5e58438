package dev.nacre.runtime.data;

import java.util.Arrays;
import java.util.List;

/** The rows of one port, one after another; every number in them is finite. */
public final class Column {

    private final Numbers values;
    private final int width;
    private final boolean labels;
    private final List<String> classes;

    private Column(Numbers values, int width, boolean labels, List<String> classes) {
        this.values = values;
        this.width = width;
        this.labels = labels;
        this.classes = List.copyOf(classes);
    }

    static Column ofNumbers(String name, float[] values, int width) {
        if (width < 1 || values.length % width != 0) {
            throw new InvalidDataException(
                    name + ": " + values.length + " numbers cannot be cut into rows of " + width + ".");
        }
        Finite.check(name, values, width);
        return ofFinite(values, width);
    }

    /** For numbers that come from integers and cannot be anything but finite. */
    static Column ofFinite(float[] values, int width) {
        return ofFinite(new FloatNumbers(values), width);
    }

    static Column ofFinite(Numbers values, int width) {
        return new Column(values, width, false, List.of());
    }

    static Column ofRows(String name, float[][] rows) {
        return ofNumbers(name, flatten(name, rows), rows.length == 0 ? 1 : Math.max(1, rows[0].length));
    }

    static Column ofLabels(String name, int[] labels, List<String> classes) {
        var values = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            if (!isClass(labels[row], classes)) {
                throw wrongLabel(name + ", row " + row, labels[row], classes);
            }
            values[row] = labels[row];
        }
        return new Column(new FloatNumbers(values), 1, true, classes);
    }

    /** Labels of rows that have one at each of their positions, all rows equally many. */
    static Column ofLabels(String name, int[][] labels, List<String> classes) {
        int width = labels.length == 0 ? 1 : labels[0].length;
        if (width == 0) {
            throw new InvalidDataException(name + ", row 0: has no labels; one for each position is expected.");
        }
        var values = new float[cells(name, labels.length, width)];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row].length != width) {
                throw new InvalidDataException(name + ", row " + row + ": has " + labels[row].length
                        + " labels, but row 0 has " + width + "; all rows must have the same number of positions.");
            }
            for (int position = 0; position < width; position++) {
                int label = labels[row][position];
                if (!isClass(label, classes)) {
                    throw wrongLabel(name + ", row " + row + ", position " + position, label, classes);
                }
                values[row * width + position] = label;
            }
        }
        return new Column(new FloatNumbers(values), width, true, classes);
    }

    static Column ofWeights(float[] weights) {
        Finite.check("weights", weights, 1);
        boolean some = false;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] < 0) {
                throw new InvalidDataException("weights, row " + row + ": " + weights[row]
                        + " is negative; a weight is 0 or more.");
            }
            some |= weights[row] > 0;
        }
        if (!some && weights.length > 0) {
            throw new InvalidDataException("weights: all " + weights.length
                    + " are 0, so there is nothing to learn from; at least one has to be above 0.");
        }
        return ofFinite(weights.clone(), 1);
    }

    /** As many ones as another column has rows. */
    public Column onesBeside() {
        var ones = new float[rows()];
        Arrays.fill(ones, 1);
        return ofFinite(ones, 1);
    }

    private static boolean isClass(int label, List<String> classes) {
        return label >= 0 && (classes.isEmpty() || label < classes.size());
    }

    private static InvalidDataException wrongLabel(String place, int label, List<String> classes) {
        return new InvalidDataException(place + ": label " + label + (label < 0
                ? " is negative; classes are counted from 0."
                : " has no name; the " + classes.size() + " class names stand for 0 to " + (classes.size() - 1) + "."));
    }

    private static float[] flatten(String name, float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        if (rows.length > 0 && width == 0) {
            throw new InvalidDataException(name + ", row 0: has no numbers; at least one is expected.");
        }
        var flat = new float[cells(name, rows.length, width)];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != width) {
                throw new InvalidDataException(name + ", row " + row + ": has " + rows[row].length
                        + " numbers, but row 0 has " + width + "; all rows must have the same length.");
            }
            System.arraycopy(rows[row], 0, flat, row * width, width);
        }
        return flat;
    }

    private static int cells(String name, int rows, int width) {
        long cells = (long) rows * width;
        if (cells > Integer.MAX_VALUE - 8) {
            throw new InvalidDataException(name + ": " + rows + " rows of " + width
                    + " numbers do not fit into one array; use fewer rows.");
        }
        return (int) cells;
    }

    /** Numbers in a row. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int rows() {
        return values.length() / width;
    }

    /** Whether each row is a class index, or one for each of its positions. */
    public boolean isLabels() {
        return labels;
    }

    /** Names of the classes, by index; empty when they have none. */
    public List<String> classes() {
        return classes;
    }

    /** One number. */
    public float value(int row, int column) {
        return values.at(row * width + column);
    }

    /** Copies one row to a place in an array. */
    public void copyRow(int row, float[] target, int offset) {
        values.copy(row * width, target, offset, width);
    }
}
