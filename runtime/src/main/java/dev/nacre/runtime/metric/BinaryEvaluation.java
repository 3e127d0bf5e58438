package dev.nacre.runtime.metric;

/**
 * How well an output of independent yes-no numbers does, each cut at one half, or at 0 where targets are -1 and 1.
 *
 * <p>
 * Precision and recall are over all numbers of all rows together (micro average); a ratio whose denominator is zero is
 * 0.
 *
 * @param output name of the output
 * @param rows number of rows
 * @param counts the predictions, sorted into right and wrong
 */
public record BinaryEvaluation(String output, long rows, Counts counts) implements OutputEvaluation {

    /**
     * Answers by what was said and what is true.
     *
     * @param truePositives yes, and true
     * @param falsePositives yes, but false
     * @param trueNegatives no, and true
     * @param falseNegatives no, but false
     */
    public record Counts(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {

        /** All predictions: rows times width. */
        public long all() {
            return truePositives + falsePositives + trueNegatives + falseNegatives;
        }
    }

    @Override
    public double accuracy() {
        return ratio(counts.truePositives + counts.trueNegatives, counts.all());
    }

    /** Of the predictions yes, the fraction that is true: tp / (tp + fp). */
    public double precision() {
        return ratio(counts.truePositives, counts.truePositives + counts.falsePositives);
    }

    /** Of what is truly yes, the fraction that was found: tp / (tp + fn). */
    public double recall() {
        return ratio(counts.truePositives, counts.truePositives + counts.falseNegatives);
    }

    /** Harmonic mean of precision and recall: 2 tp / (2 tp + fp + fn). */
    public double f1() {
        return ratio(2 * counts.truePositives,
                2 * counts.truePositives + counts.falsePositives + counts.falseNegatives);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return new TextTable("precision", "recall", "f1", "rows").row(TextTable.fraction(precision()),
                TextTable.fraction(recall()), TextTable.fraction(f1()), Long.toString(rows)).toString();
    }
}
