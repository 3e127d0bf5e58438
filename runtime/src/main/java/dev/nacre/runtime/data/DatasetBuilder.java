package dev.nacre.runtime.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Collects the named columns of a {@link Dataset}. */
public final class DatasetBuilder {

    private final Map<String, Column> inputs = new LinkedHashMap<>();
    private final Map<String, Column> targets = new LinkedHashMap<>();
    private @Nullable Column weights;

    DatasetBuilder() {}

    /** Adds the rows of an input; they are copied. */
    public DatasetBuilder input(String name, float[][] rows) {
        return put(inputs, name, Column.ofRows(title("input", name), rows));
    }

    /** Adds the rows of an input, one after another in one array, which is kept and not copied. */
    public DatasetBuilder input(String name, float[] rows, int width) {
        return put(inputs, name, Column.ofNumbers(title("input", name), rows, width));
    }

    /** Adds the classes, counted from 0, that an output learns. */
    public DatasetBuilder labels(String name, int... labels) {
        return labels(name, labels, List.of());
    }

    /** Adds the classes that an output learns, with the name of each class. */
    public DatasetBuilder labels(String name, int[] labels, List<String> classes) {
        return put(targets, name, Column.ofLabels(title("labels", name), labels, classes));
    }

    /**
     * Adds the classes, counted from 0, that an output learns at each position of a row: one array for each row, as for
     * the pixels of an image, line after line.
     */
    public DatasetBuilder labels(String name, int[][] labels) {
        return labels(name, labels, List.of());
    }

    /** As {@link #labels(String, int[][])}, with the name of each class. */
    public DatasetBuilder labels(String name, int[][] labels, List<String> classes) {
        return put(targets, name, Column.ofLabels(title("labels", name), labels, classes));
    }

    /** Adds the numbers that an output learns; they are copied. */
    public DatasetBuilder targets(String name, float[][] rows) {
        return put(targets, name, Column.ofRows(title("targets", name), rows));
    }

    /** Adds the numbers that an output learns, row after row in one array, which is kept and not copied. */
    public DatasetBuilder targets(String name, float[] rows, int width) {
        return put(targets, name, Column.ofNumbers(title("targets", name), rows, width));
    }

    /**
     * Adds the weight of each sample in the loss: 2 counts like two equal samples, 0 leaves a sample out. They are
     * copied. A network takes them where it declares {@code @SampleWeights}.
     *
     * @throws InvalidDataException naming the row when a weight is negative or not finite, and when all are 0
     */
    public DatasetBuilder weights(float... perSample) {
        if (weights != null) {
            throw new InvalidDataException("The weights were added twice; every sample has one.");
        }
        weights = Column.ofWeights(perSample);
        return this;
    }

    DatasetBuilder input(String name, Column column) {
        return put(inputs, name, column);
    }

    /**
     * Makes the dataset.
     *
     * @throws InvalidDataException when there is no input, no row, or columns differ in their number of rows
     */
    public Dataset build() {
        return Dataset.of(inputs, targets, weights);
    }

    static int commonSize(Map<String, Column> inputs, Map<String, Column> targets, @Nullable Column weights) {
        if (inputs.isEmpty()) {
            throw new InvalidDataException("The dataset has no input; add at least one.");
        }
        var first = inputs.entrySet().iterator().next();
        int size = first.getValue().rows();
        inputs.forEach((name, column) -> checkSize(title("input", name), column, size));
        targets.forEach((name, column) -> checkSize(title("targets", name), column, size));
        if (weights != null) {
            checkSize("weights", weights, size);
        }
        return size;
    }

    private static void checkSize(String title, Column column, int size) {
        if (column.rows() != size) {
            throw new InvalidDataException(title + ": has " + column.rows() + " rows, but the first input has " + size
                    + "; every row needs its inputs and targets.");
        }
    }

    private static String title(String kind, String name) {
        return name.isEmpty() ? kind : kind + " '" + name + "'";
    }

    private DatasetBuilder put(Map<String, Column> columns, String name, Column column) {
        if (columns.putIfAbsent(name, column) != null) {
            throw new InvalidDataException("Column '" + name + "' was added twice; every port has one column.");
        }
        return this;
    }
}
