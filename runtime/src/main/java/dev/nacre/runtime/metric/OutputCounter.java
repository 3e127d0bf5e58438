package dev.nacre.runtime.metric;

import java.util.List;

import dev.nacre.runtime.model.OutputSpec;

/** Counts the rows of one output as they come. */
sealed interface OutputCounter {

    static OutputCounter of(OutputSpec output, List<String> classNames) {
        return switch (output.kind()) {
            case CLASSES, DISTRIBUTIONS -> new Classes(output, classNames);
            case BINARY, SIGNED -> new Binary(output);
            case VALUES -> new Values(output);
        };
    }

    /** Looks at one row of an inference workspace. */
    void add(float[] workspace, int row);

    OutputEvaluation evaluation();

    private static int prediction(OutputSpec output, int row) {
        return output.rows().inferenceOffset() + row * output.rows().stride();
    }

    private static int target(OutputSpec output, int row) {
        return output.target().rows().inferenceOffset() + row * output.target().rows().stride();
    }

    /** Counts classes; of a distribution as target, the largest is the label. */
    final class Classes implements OutputCounter {

        private final OutputSpec output;
        private final List<String> names;
        private final long[][] confusion;
        private long rows;

        Classes(OutputSpec output, List<String> names) {
            this.output = output;
            this.names = names;
            this.confusion = new long[output.classes()][output.classes()];
        }

        @Override
        public void add(float[] workspace, int row) {
            int prediction = prediction(output, row);
            int target = target(output, row);
            for (int position = 0; position < output.positions(); position++) {
                int said = Accuracy.largest(workspace, prediction + position * output.classes(), output.classes());
                confusion[Accuracy.label(workspace, target, output, position)][said]++;
            }
            rows++;
        }

        @Override
        public OutputEvaluation evaluation() {
            return new ClassesEvaluation(output.name(), names, confusion, rows);
        }
    }

    /** Counts yes-no numbers. */
    final class Binary implements OutputCounter {

        private final OutputSpec output;
        private final float threshold;
        // By what was said and what is true: 0 no and no, 1 no but yes, 2 yes but no, 3 yes and yes.
        private final long[] counts = new long[4];
        private long rows;

        Binary(OutputSpec output) {
            this.output = output;
            this.threshold = Accuracy.threshold(output.kind());
        }

        @Override
        public void add(float[] workspace, int row) {
            int prediction = prediction(output, row);
            int target = target(output, row);
            for (int i = 0; i < output.rows().width(); i++) {
                int said = workspace[prediction + i] >= threshold ? 2 : 0;
                counts[said + (workspace[target + i] >= threshold ? 1 : 0)]++;
            }
            rows++;
        }

        @Override
        public OutputEvaluation evaluation() {
            return new BinaryEvaluation(output.name(), rows,
                    new BinaryEvaluation.Counts(counts[3], counts[2], counts[0], counts[1]));
        }
    }

    /** Sums errors; the totals for r2 are kept around a running mean (Welford 1962), which does not cancel. */
    final class Values implements OutputCounter {

        private final OutputSpec output;
        private final int width;
        private final double[] squared;
        private final double[] mean;
        private final double[] total;
        private double absolute;
        private long rows;

        Values(OutputSpec output) {
            this.output = output;
            this.width = output.rows().width();
            this.squared = new double[width];
            this.mean = new double[width];
            this.total = new double[width];
        }

        @Override
        public void add(float[] workspace, int row) {
            int prediction = prediction(output, row);
            int target = target(output, row);
            rows++;
            for (int i = 0; i < width; i++) {
                double expected = workspace[target + i];
                double error = workspace[prediction + i] - expected;
                squared[i] += error * error;
                absolute += Math.abs(error);
                double fromMean = expected - mean[i];
                mean[i] += fromMean / rows;
                total[i] += fromMean * (expected - mean[i]);
            }
        }

        @Override
        public OutputEvaluation evaluation() {
            double squares = 0;
            double r2 = 0;
            for (int i = 0; i < width; i++) {
                squares += squared[i];
                r2 += total[i] > 0 ? 1 - squared[i] / total[i] : squared[i] == 0 ? 1 : 0;
            }
            double numbers = (double) rows * width;
            return new ValuesEvaluation(output.name(), rows, squares / numbers, absolute / numbers, r2 / width);
        }
    }
}
