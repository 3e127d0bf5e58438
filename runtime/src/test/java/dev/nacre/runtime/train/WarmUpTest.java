package dev.nacre.runtime.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.SoftmaxRegression;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;

/** A warm-up runs until tiles are quick, on numbers of its own. */
final class WarmUpTest {

    private static final TrainingDefaults DEFAULTS = new TrainingDefaults(8, 2, 3L, 0.1f);
    private static final TrainingStart START = new TrainingStart("Regression", 16, 2, 2, 1);

    /** A network whose tiles are slow for a number of calls, as in the interpreter, by a clock that only they move. */
    private static final class SlowAtFirst implements Passes {

        private final Passes network = new SoftmaxRegression(4, 3, DEFAULTS);
        private final AtomicLong nanoTime = new AtomicLong();
        private final AtomicInteger slowCalls;
        private final AtomicInteger emptyTiles = new AtomicInteger();
        private final AtomicInteger tiles = new AtomicInteger();
        private final AtomicInteger emptySteps = new AtomicInteger();
        private final AtomicInteger shares = new AtomicInteger();

        SlowAtFirst(int slowCalls) {
            this.slowCalls = new AtomicInteger(slowCalls);
        }

        @Override
        public NetworkSpec spec() {
            return network.spec();
        }

        @Override
        public void train(TrainingState state, int rows, Team.Member member) {
            if (member.parts() > 1) {
                (member.to(rows) > member.from(rows) ? shares : emptySteps).incrementAndGet();
            }
            network.train(state, rows, member);
        }

        @Override
        public void infer(float[] parameters, float[] workspace, int rows, boolean withLoss) {
            network.infer(parameters, workspace, rows, withLoss);
        }

        @Override
        public void warmUp(float[] scratch, int n) {
            (n == 0 ? emptyTiles : tiles).incrementAndGet();
            if (n > 0 && slowCalls.getAndDecrement() > 0) {
                nanoTime.addAndGet(100_000);
            }
        }

        WarmUp newWarmUp() {
            return new WarmUp(this, nanoTime::get);
        }
    }

    private static Dataset points(int rows) {
        var values = new float[rows * 4];
        var labels = new int[rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 37 % 11) / 11f;
        }
        for (int row = 0; row < rows; row++) {
            labels[row] = row % 3;
        }
        return Dataset.classes(values, 4, labels);
    }

    @Test
    void quickTilesAreTriedOnce() {
        var passes = new SlowAtFirst(0);
        var warmUp = passes.newWarmUp();
        warmUp.start();
        warmUp.start();
        warmUp.onTrainingStart(START);
        assertThat(passes.tiles).hasValue(1);
        assertThat(passes.shares).hasValue(0);
    }

    @Test
    void slowTilesAreCalledForNothingUntilTheyAreQuick() {
        var passes = new SlowAtFirst(12);
        passes.newWarmUp().onTrainingStart(START);
        assertThat(passes.tiles).hasValueGreaterThan(12);
        assertThat(passes.emptyTiles).hasValueGreaterThan(1000);
        assertThat(passes.emptySteps).hasPositiveValue();
        assertThat(passes.shares).hasPositiveValue();
    }

    @Test
    void whatIsLearnedStaysTheSame() {
        var cold = new float[new SlowAtFirst(0).spec().sizes().parameters()];
        var warm = cold.clone();
        var data = new TrainingData(points(16), null);
        TrainingLoop.run(new SlowAtFirst(0), cold, 3, data, TrainingOptions.defaults());
        var passes = new SlowAtFirst(12);
        TrainingLoop.run(passes, warm, 3, data, TrainingOptions.defaults().listener(passes.newWarmUp()));
        assertThat(passes.shares).hasPositiveValue();
        assertThat(warm).containsExactly(cold).isNotEqualTo(new float[cold.length]);
    }

    @Test
    void onlyLongTrainingsWaitForIt() {
        var spec = new SoftmaxRegression(4, 3, DEFAULTS).spec();
        assertThat(WarmUp.pays(spec, points(16), TrainingOptions.defaults())).isFalse();
        assertThat(WarmUp.pays(spec, points(16), TrainingOptions.defaults().epochs(1_000_000))).isTrue();
    }
}
