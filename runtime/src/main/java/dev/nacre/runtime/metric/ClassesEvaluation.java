package dev.nacre.runtime.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well an output of classes does: the confusion matrix and what follows from it. Where a sample has a class at each of
 * its positions, as the pixels of an image, every position of every row counts as one prediction.
 *
 * <p>
 * Convention: a ratio whose denominator is zero (the precision of a class that was never said) is 0, as in
 * scikit-learn.
 */
public final class ClassesEvaluation implements OutputEvaluation {

    private final String output;
    private final List<String> classes;
    private final long[][] confusion;
    private final long rows;

    ClassesEvaluation(String output, List<String> classes, long[][] confusion, long rows) {
        this.output = output;
        this.confusion = confusion;
        this.rows = rows;
        this.classes = classes.size() == confusion.length
                ? classes
                : IntStream.range(0, confusion.length).mapToObj(Integer::toString).toList();
    }

    @Override
    public String output() {
        return output;
    }

    /** Names of the classes by index; their numbers when the data gave no names. */
    public List<String> classes() {
        return classes;
    }

    /**
     * A copy of the confusion matrix: {@code [label][prediction]} counts rows (or positions) with this label that were given
     * this prediction.
     */
    public long[][] confusionMatrix() {
        return Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public long rows() {
        return rows;
    }

    /** Number of predictions that were looked at: rows times the positions of a row. */
    public long answers() {
        return IntStream.range(0, confusion.length).mapToLong(this::support).sum();
    }

    @Override
    public double accuracy() {
        long correct = IntStream.range(0, confusion.length).mapToLong(label -> confusion[label][label]).sum();
        return ratio(correct, answers());
    }

    /** Number of rows (or positions) whose label is this class. */
    public long support(int label) {
        return Arrays.stream(confusion[label]).sum();
    }

    /** Of the rows (or positions) that were given this class, the fraction that has it: tp / (tp + fp). */
    public double precision(int label) {
        return ratio(confusion[label][label], Arrays.stream(confusion).mapToLong(row -> row[label]).sum());
    }

    /** Of the rows (or positions) that have this class, the fraction that was given it: tp / (tp + fn). */
    public double recall(int label) {
        return ratio(confusion[label][label], support(label));
    }

    /** Harmonic mean of precision and recall: 2 tp / (2 tp + fp + fn). */
    public double f1(int label) {
        long answered = Arrays.stream(confusion).mapToLong(row -> row[label]).sum();
        return ratio(2 * confusion[label][label], answered + support(label));
    }

    /** The mean of the classes' {@link #f1}, each class counted once whatever its size. */
    public double macroF1() {
        return IntStream.range(0, confusion.length).mapToDouble(this::f1).average().orElse(0);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The table of classes, and below it the confusion matrix. */
    @Override
    public String toString() {
        return scores() + System.lineSeparator() + matrix();
    }

    private String scores() {
        var table = new TextTable("class", "precision", "recall", "f1", answers() == rows ? "rows" : "positions");
        for (int label = 0; label < confusion.length; label++) {
            table.row(classes.get(label), TextTable.fraction(precision(label)), TextTable.fraction(recall(label)),
                    TextTable.fraction(f1(label)), Long.toString(support(label)));
        }
        return table.toString();
    }

    private String matrix() {
        var header = new ArrayList<>(List.of("label \\ prediction"));
        header.addAll(classes);
        var table = new TextTable(header.toArray(String[]::new));
        for (int label = 0; label < confusion.length; label++) {
            var row = new ArrayList<>(List.of(classes.get(label)));
            Arrays.stream(confusion[label]).mapToObj(Long::toString).forEach(row::add);
            table.row(row.toArray(String[]::new));
        }
        return table.toString();
    }
}
