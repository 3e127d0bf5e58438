package dev.nacre.runtime.train;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.EchoPasses;
import dev.nacre.runtime.model.Points;
import dev.nacre.runtime.model.SoftmaxRegression;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;

/** The loop takes every row once an epoch, always the same way, and tells what happened. */
final class TrainingLoopTest {

    private static final SoftmaxRegression NETWORK = new SoftmaxRegression(6, 3, new TrainingDefaults(16, 4, 42, 0.2f));
    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false);

    private static TrainingData data() {
        return new TrainingData(Points.around(3, 6, 100, 1), Points.around(3, 6, 31, 2));
    }

    private static float[] trained(TrainingOptions options, long seed) {
        var parameters = new float[NETWORK.spec().sizes().parameters()];
        TrainingLoop.run(NETWORK, parameters, seed, data(), options);
        return parameters;
    }

    @Test
    void lossFallsAndAccuracyRises() {
        var history = TrainingLoop.run(NETWORK, new float[NETWORK.spec().sizes().parameters()], 1, data(), QUIET);
        assertThat(history.epochs()).hasSize(4).extracting(EpochResult::epoch).containsExactly(1, 2, 3, 4);
        var first = history.epochs().getFirst();
        var last = history.last();
        assertThat(last.training().loss()).isLessThan(first.training().loss());
        assertThat(last.training().accuracy()).isBetween(0.9, 1.0);
        var validation = Objects.requireNonNull(last.validation());
        assertThat(validation.accuracy()).isBetween(0.9, 1.0);
        assertThat(validation.loss()).isBetween(0.0, 1.0);
        assertThat(history.best()).isEqualTo(last);
        assertThat(last.seconds()).isPositive();
        assertThat(last.samplesPerSecond()).isPositive();
        assertThat(last.toString()).contains("epoch 4", "loss", "accuracy", "validation");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theNumberOfThreadsDoesNotChangeTheBits(int threads) {
        assertThat(trained(QUIET.threads(threads), 9)).containsExactly(trained(QUIET.threads(1), 9));
    }

    @Test
    void seedAndShuffleDecideTheOrder() {
        assertThat(trained(QUIET, 9)).containsExactly(trained(QUIET, 9)).isNotEqualTo(trained(QUIET, 10))
                .isNotEqualTo(trained(QUIET.shuffle(false), 9));
    }

    /** Remembers what it was told. */
    private static final class Recorder implements TrainingListener {

        private final List<String> calls = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();

        @Override
        public void onTrainingStart(TrainingStart start) {
            calls.add(
                    "start " + start.network() + " " + start.rows() + " " + start.epochs() + " " + start.stepsPerEpoch()
                            + " " + start.threads());
        }

        @Override
        public void onEpochStart(int epoch) {
            calls.add("epoch " + epoch);
        }

        @Override
        public void onStep(int step, int count, float loss) {
            rows.add(count);
            assertThat(step).isEqualTo((rows.size() - 1) % 7 + 1);
            assertThat(loss).isFinite();
        }

        @Override
        public void onEpochEnd(EpochResult result) {
            calls.add("end " + result.epoch());
        }

        @Override
        public void onTrainingEnd(History history) {
            calls.add("done " + history.epochs().size());
        }
    }

    @Test
    void listenersAreToldInOrderAndTheLastBatchIsSmaller() {
        var recorder = new Recorder();
        trained(QUIET.epochs(2).listener(recorder), 1);
        assertThat(recorder.calls).containsExactly("start Regression 100 2 7 1", "epoch 1", "end 1", "epoch 2", "end 2",
                "done 2");
        assertThat(recorder.rows).containsExactly(16, 16, 16, 16, 16, 16, 4, 16, 16, 16, 16, 16, 16, 4);
    }

    @Test
    void theLastBatchCanBeDropped() {
        var recorder = new Recorder();
        trained(QUIET.epochs(1).dropLast(true).listener(recorder), 1);
        assertThat(recorder.rows).containsExactly(16, 16, 16, 16, 16, 16);
    }

    @Test
    void aSmallerBatchCanBeChosen() {
        var recorder = new Recorder();
        trained(QUIET.epochs(1).batch(15).listener(recorder), 1);
        assertThat(recorder.rows).containsExactly(15, 15, 15, 15, 15, 15, 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStepAllocatesNothing(int threads) {
        var threadBean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var marks = new long[2];
        var least = new long[] {Long.MAX_VALUE};
        var listener = new TrainingListener() {

            @Override
            public void onStep(int step, int rows, float loss) {
                if (step == 2) {
                    marks[0] = threadBean.getCurrentThreadAllocatedBytes();
                    marks[1] = threadBean.getCurrentThreadAllocatedBytes();
                } else if (step == 7) {
                    long since = threadBean.getCurrentThreadAllocatedBytes() - marks[1];
                    least[0] = Math.min(least[0], since - (marks[1] - marks[0]));
                }
            }
        };
        trained(QUIET.epochs(40).threads(threads).listener(listener), 1);
        assertThat(least[0]).as("bytes of five steps, in the epoch with the fewest").isZero();
    }

    @Test
    void portsAreBoundByName() {
        var named = Dataset.builder().targets("yes", new float[] {0, 1, 1, 0, 0}, 1).targets("same", new float[10], 2)
                .input("right", new float[] {0, 1, 0, 0.2f, 0.9f}, 1).input("left", new float[10], 2).build();
        var history = TrainingLoop.run(new EchoPasses(), new float[0], 1, new TrainingData(named, named), QUIET);
        assertThat(history.last().training().accuracy()).isEqualTo(0.6);
        var validation = Objects.requireNonNull(history.last().validation());
        assertThat(validation.accuracy()).isEqualTo(0.6);
        assertThat(history.last().training().loss()).isEqualTo(0.5);
        // The loss of a row is its number in its batch of four: 0 + 1 + 2 + 3 and 0.
        assertThat(validation.loss()).isEqualTo(6 / 5.0);
    }

    @Test
    void oneInputAndOutputMayAlsoBeNamed() {
        var points = Points.around(3, 6, 40, 1);
        var rows = new float[40][6];
        var labels = new int[40];
        for (int row = 0; row < 40; row++) {
            points.input(Dataset.UNNAMED).copyRow(row, rows[row], 0);
            labels[row] = (int) points.target(Dataset.UNNAMED).value(row, 0);
        }
        var named = Dataset.builder().input("point", rows).labels("kind", labels).build();
        var expected = new float[NETWORK.spec().sizes().parameters()];
        var parameters = expected.clone();
        TrainingLoop.run(NETWORK, expected, 3, new TrainingData(points, null), QUIET);
        var history = TrainingLoop.run(NETWORK, parameters, 3, new TrainingData(named, null), QUIET);
        assertThat(parameters).containsExactly(expected);
        assertThat(history.last().validation()).isNull();
    }
}
