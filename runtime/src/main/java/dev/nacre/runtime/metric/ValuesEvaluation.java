package dev.nacre.runtime.metric;

/**
 * How well an output of free numbers does.
 *
 * @param output name of the output
 * @param rows number of rows
 * @param meanSquaredError mean over all numbers of all rows of (y - t)^2
 * @param meanAbsoluteError mean over all numbers of all rows of |y - t|
 * @param r2 coefficient of determination, 1 - residual / total sum of squares, the mean over the columns; 1 is perfect,
 *         0 is as good as answering the mean. A column whose targets are all equal counts 1 when it is met exactly,
 *         else 0, as in scikit-learn
 */
public record ValuesEvaluation(String output, long rows, double meanSquaredError, double meanAbsoluteError, double r2)
        implements
            OutputEvaluation {

    @Override
    public double accuracy() {
        return Double.NaN;
    }

    @Override
    public String toString() {
        return new TextTable("mse", "mae", "r2", "rows").row(TextTable.number(meanSquaredError),
                TextTable.number(meanAbsoluteError), TextTable.number(r2), Long.toString(rows)).toString();
    }
}
