package dev.nacre.runtime.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Rows in memory: for each input port, and for each output's target, one flat array of numbers. A dataset does not
 * change; parts of it ({@link #slice}, {@link #subset}, {@link #split}) share the numbers and copy only row indices.
 *
 * <p>
 * The short factories leave the ports unnamed, which suits a network with one input and one output. Other networks name
 * theirs:
 * {@snippet :
 * var data = Dataset.builder().input("left", left).input("right", right).labels("digit", digits).build();
 * }
 *
 * <p>
 * The constructors check lengths and that every number is finite; whether widths and labels fit a network is checked
 * when it trains. Factories that take a flat array keep it without a copy, so it must not be changed afterwards.
 */
public final class Dataset {

    /** The name of a port that was given none. */
    public static final String UNNAMED = "";

    private final Map<String, Column> inputs;
    private final Map<String, Column> targets;
    private final @Nullable Column weights;
    private final int[] rows;

    private Dataset(Map<String, Column> inputs, Map<String, Column> targets, @Nullable Column weights, int[] rows) {
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
        this.rows = rows;
        if (rows.length == 0) {
            throw new InvalidDataException("The dataset is empty; at least one row is expected.");
        }
    }

    static Dataset of(Map<String, Column> inputs, Map<String, Column> targets, @Nullable Column weights) {
        int size = DatasetBuilder.commonSize(inputs, targets, weights);
        return new Dataset(Collections.unmodifiableMap(new LinkedHashMap<>(inputs)),
                Collections.unmodifiableMap(new LinkedHashMap<>(targets)), weights,
                IntStream.range(0, size).toArray());
    }

    /**
     * Rows with one class each.
     *
     * @param rows one array of inputs for each row, all of one length
     * @param labels the class of each row, counted from 0
     * @throws InvalidDataException when there are no rows, lengths differ, a number is not finite or a label is
     *         negative
     */
    public static Dataset classes(float[][] rows, int[] labels) {
        return builder().input(UNNAMED, rows).labels(UNNAMED, labels).build();
    }

    /** As {@link #classes(float[][], int[])} from rows one after another in one array, which is kept and not copied. */
    public static Dataset classes(float[] rows, int width, int[] labels) {
        return builder().input(UNNAMED, rows, width).labels(UNNAMED, labels).build();
    }

    /**
     * Rows with a class at each of their positions, as an image whose pixels are to be told apart.
     *
     * @param rows one array of inputs for each row, all of one length
     * @param labels one array of classes for each row, one for each position, line after line, counted from 0
     * @throws InvalidDataException when there are no rows, lengths differ, a number is not finite or a label is
     *         negative
     */
    public static Dataset classes(float[][] rows, int[][] labels) {
        return builder().input(UNNAMED, rows).labels(UNNAMED, labels).build();
    }

    /** As {@link #classes(float[][], int[][])} from rows one after another in one array, which is kept and not copied. */
    public static Dataset classes(float[] rows, int width, int[][] labels) {
        return builder().input(UNNAMED, rows, width).labels(UNNAMED, labels).build();
    }

    /**
     * Rows with numbers to predict.
     *
     * @param rows one array of inputs for each row, all of one length
     * @param targets one array of targets for each row, all of one length
     * @throws InvalidDataException when there are no rows, lengths differ or a number is not finite
     */
    public static Dataset values(float[][] rows, float[][] targets) {
        return builder().input(UNNAMED, rows).targets(UNNAMED, targets).build();
    }

    /** As {@link #values(float[][], float[][])} from rows one after another, which are kept and not copied. */
    public static Dataset values(float[] rows, int width, float[] targets, int targetWidth) {
        return builder().input(UNNAMED, rows, width).targets(UNNAMED, targets, targetWidth).build();
    }

    /** Starts a dataset whose ports have names. */
    public static DatasetBuilder builder() {
        return new DatasetBuilder();
    }

    /** Number of rows. */
    public int size() {
        return rows.length;
    }

    /** Names of the inputs, in the order they were given. */
    public List<String> inputNames() {
        return List.copyOf(inputs.keySet());
    }

    /** Names of the targets, in the order they were given. */
    public List<String> targetNames() {
        return List.copyOf(targets.keySet());
    }

    /**
     * The input column with this name.
     *
     * @throws InvalidDataException when there is none
     */
    public Column input(String name) {
        return column(inputs, "input", name);
    }

    /**
     * The target column with this name.
     *
     * @throws InvalidDataException when there is none
     */
    public Column target(String name) {
        return column(targets, "target", name);
    }

    /** The weight of each sample; empty when all weigh the same. */
    public Optional<Column> weights() {
        return Optional.ofNullable(weights);
    }

    private static Column column(Map<String, Column> columns, String kind, String name) {
        var column = columns.get(name);
        if (column == null) {
            var known = columns.keySet().stream()
                    .map(other -> other.isEmpty() ? "one without a name" : "'" + other + "'")
                    .toList();
            throw new InvalidDataException("The dataset has no " + kind + " '" + name + "'; it has "
                    + (known.isEmpty() ? "none" : String.join(", ", known)) + ". Name it with Dataset.builder().");
        }
        return column;
    }

    /** The row of the columns in which row {@code index} of this dataset stands. */
    public int row(int index) {
        return rows[index];
    }

    /**
     * Names of the classes of the only label column, by index; empty when there is none or its classes have no names.
     */
    public List<String> classNames() {
        return targets.values().stream().filter(Column::isLabels).findFirst().map(Column::classes).orElse(List.of());
    }

    /**
     * Refuses classes that do not mean the same as those of other data, as a test set that lacks one of the classes of
     * the training set: its labels would count past the gap. Data without names of classes is taken to mean the same.
     *
     * @param other what this data has to agree with, usually the training data
     * @return this dataset
     * @throws InvalidDataException naming the classes that are missing or unknown, or when they are in another order
     */
    public Dataset sameClassesAs(Dataset other) {
        return sameClassesAs(other.classNames(), "Data");
    }

    /**
     * As {@link #sameClassesAs(Dataset)}, against names by index.
     *
     * @param title what this data is, with which the message begins
     */
    public Dataset sameClassesAs(List<String> names, String title) {
        ClassNames.checkSameLabels(title, classNames(), names);
        return this;
    }

    /**
     * The rows from one index up to, not including, another.
     *
     * @throws InvalidDataException when the range is empty or leaves the dataset
     */
    public Dataset slice(int from, int to) {
        if (from < 0 || to > rows.length || from >= to) {
            throw new InvalidDataException("Rows " + from + " to " + to + " cannot be taken from " + rows.length
                    + " rows; expected 0 <= from < to <= " + rows.length + ".");
        }
        return new Dataset(inputs, targets, weights, Arrays.copyOfRange(rows, from, to));
    }

    /**
     * The rows with these indices, in this order; an index may come more than once.
     *
     * @throws InvalidDataException when there are none or one leaves the dataset
     */
    public Dataset subset(int... indices) {
        var chosen = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= rows.length) {
                throw new InvalidDataException("Row " + indices[i] + " does not exist; the dataset has rows 0 to "
                        + (rows.length - 1) + ".");
            }
            chosen[i] = rows[indices[i]];
        }
        return new Dataset(inputs, targets, weights, chosen);
    }

    /**
     * Cuts the shuffled rows in two.
     *
     * @param fraction of the rows that go into the first part, between 0 and 1; rounded to whole rows
     * @param seed decides the shuffle; the same seed gives the same parts on every machine
     * @throws InvalidDataException when a part would be empty
     */
    public Split split(double fraction, long seed) {
        return Splitter.shuffled(this, fraction, seed);
    }

    /**
     * Cuts the shuffled rows in two so that every class is cut by the same fraction, as far as whole rows allow.
     *
     * @param fraction of each class that goes into the first part, between 0 and 1
     * @param seed decides the shuffle
     * @throws InvalidDataException when a part would be empty or the dataset has not exactly one column of labels
     */
    public Split splitByClass(double fraction, long seed) {
        return Splitter.stratified(this, fraction, seed);
    }

    @Override
    public String toString() {
        return "Dataset of " + rows.length + " rows, inputs " + widths(inputs) + ", targets " + widths(targets)
                + (weights == null ? "" : ", weighted");
    }

    private static Map<String, String> widths(Map<String, Column> columns) {
        var widths = new LinkedHashMap<String, String>();
        columns.forEach((name, column) -> widths.put(name.isEmpty() ? "(unnamed)" : name, content(column)));
        return widths;
    }

    private static String content(Column column) {
        if (!column.isLabels()) {
            return "width " + column.width();
        }
        return column.width() == 1 ? "labels" : "labels at " + column.width() + " positions";
    }
}
