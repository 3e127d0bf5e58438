package dev.nacre.runtime.train;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.nacre.annotations.Per;
import dev.nacre.runtime.model.StepSize;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.schedule.Constant;
import dev.nacre.runtime.schedule.LearningRateSchedule;
import dev.nacre.runtime.schedule.OneCycle;
import dev.nacre.runtime.schedule.ReduceOnPlateau;
import dev.nacre.runtime.schedule.StepDecay;
import dev.nacre.runtime.schedule.Warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The loop sets rate and momentum of each step as the schedule, the losses and the options have it. */
final class StepSizesTest {

    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false).threads(1);

    private static ScriptedPasses network(LearningRateSchedule schedule, double... losses) {
        return new ScriptedPasses(new TrainingDefaults(1, losses.length, 1, new StepSize(0.5f, 0.25f, schedule),
                Optional.empty()), losses);
    }

    @Test
    void aDeclaredScheduleMovesTheRateOfEachStep() {
        var network = network(new StepDecay(1, 0.5, Per.EPOCH), 3, 2, 1);
        var history = network.run(new float[1], QUIET);
        assertThat(network.rates).containsExactly(0.5f, 0.5f, 0.25f, 0.25f, 0.125f, 0.125f);
        assertThat(history.epochs()).extracting(EpochResult::learningRate).containsExactly(0.5, 0.25, 0.125);
        assertThat(history.epochs().get(1).toString()).contains("rate 0.250");
        assertThat(network.momenta).containsOnly(0.25f);
    }

    @Test
    void theHistoryTellsTheRateOfTheLastStep() {
        var history = network(new StepDecay(1, 0.5, Per.STEP), 3, 2).run(new float[1], QUIET);
        assertThat(history.epochs()).extracting(EpochResult::learningRate).containsExactly(0.25, 0.0625);
    }

    @Test
    void lengthsFollowTheOptions() {
        var network = network(new StepDecay(1, 0.5, Per.EPOCH), 3, 2, 1);
        network.run(new float[1], QUIET.epochs(2).learningRate(0.0625));
        assertThat(network.rates).containsExactly(0.0625f, 0.0625f, 0.03125f, 0.03125f);
        var constant = network(new StepDecay(1, 0.5, Per.EPOCH), 3, 2);
        constant.run(new float[1], QUIET.schedule(new Constant()));
        assertThat(constant.rates).containsOnly(0.5f);
    }

    @Test
    void oneCycleMovesTheMomentum() {
        var network = network(OneCycle.usual(), 3, 2, 1);
        network.run(new float[1], QUIET);
        assertThat(network.momenta).startsWith(0.95f).endsWith(0.95f);
        assertThat(network.momenta.get(1)).isLessThan(0.87f);
        assertThat(network.rates.get(0)).isEqualTo(0.02f);
    }

    @Test
    void aScheduleThatEndsTooEarlyIsRefusedBeforeTheFirstStep() {
        var network = network(new OneCycle(2, Per.EPOCH, OneCycle.Rates.USUAL, OneCycle.Momenta.USUAL), 2, 1);
        assertThatThrownBy(() -> network.run(new float[1], QUIET.epochs(3)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4 of 6 updates");
        assertThat(network.rates).isEmpty();
    }

    @Test
    void aPlateauReducesTheRateAsPyTorchDoes() {
        // Two epochs are put up with, the third reduces; then one epoch of rest.
        var network = network(new ReduceOnPlateau(0.5, 2, 0, 1, 0.1), 5, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        var history = network.run(new float[1], QUIET);
        assertThat(history.epochs()).extracting(EpochResult::learningRate)
                .containsExactly(0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.125, 0.125, 0.125, 0.125);
        assertThat(network.run(new float[1], QUIET).epochs()).hasSize(12);
    }

    @Test
    void aPlateauEndsAtTheMinimumAndLetsImprovementCount() {
        var network = network(new ReduceOnPlateau(0.5, 0, 0.1, 0, 0.2), 5, 4.6, 4, 3, 2.9, 2.8, 2.5);
        var history = network.run(new float[1], QUIET);
        // 4.6 is less than a tenth below 5; 2.9 and 2.8 are too near to 3.
        assertThat(history.epochs()).extracting(result -> (float) result.learningRate())
                .containsExactly(0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.2f, 0.2f);
    }

    @Test
    void aLossBelowZeroAlsoHasToFall() {
        var network = network(new ReduceOnPlateau(0.5, 0, 0.1, 0, 0), -1, -1.05, -1.2, -1.2);
        var history = network.run(new float[1], QUIET);
        assertThat(history.epochs()).extracting(EpochResult::learningRate).containsExactly(0.5, 0.5, 0.25, 0.25);
    }

    @Test
    void warmUpGoesBeforeThePlateau() {
        var schedule = new Warmup(2, Warmup.FROM_FIRST_SHARE, Per.EPOCH, new ReduceOnPlateau(0.5, 0, 0, 0, 0));
        var network = network(schedule, 5, 4, 3, 3, 3);
        network.run(new float[1], QUIET);
        assertThat(network.rates)
                .containsExactly(0.125f, 0.25f, 0.375f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.25f, 0.25f);
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> QUIET.learningRate(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUIET.learningRate(1e-60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUIET.learningRate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
