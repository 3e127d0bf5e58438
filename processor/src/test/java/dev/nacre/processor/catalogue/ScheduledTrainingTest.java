package dev.nacre.processor.catalogue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.nacre.annotations.Per;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.schedule.Constant;
import dev.nacre.runtime.schedule.CosineDecay;
import dev.nacre.runtime.schedule.OneCycle;
import dev.nacre.runtime.schedule.Warmup;
import dev.nacre.runtime.train.EarlyStopping;
import dev.nacre.runtime.train.EpochResult;
import dev.nacre.runtime.train.History;
import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a declaration says about rates reaches the training of its model. */
final class ScheduledTrainingTest {

    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false).threads(1);
    private static final String CYCLE = "@Sgd(learningRate = 0.1, momentum = 0.5) @OneCycle(baseMomentum = 0.2)";
    private static final String FIXED = "@Sgd(learningRate = 0.1, momentum = 0.5) @OneCycle(cycleMomentum = false)";
    private static final String RISE = "@Adam @Warmup(length = 1) @CosineDecay(minimum = 1e-4)"
            + " @EarlyStopping(patience = 2, minimumImprovement = 0.5)";

    private static final Compilation COMPILED = Compilation.of(Map.of("scheduled.Cycle", source("Cycle", CYCLE),
            "scheduled.Fixed", source("Fixed", FIXED), "scheduled.Rise", source("Rise", RISE)), List.of());

    private static String source(String name, String annotations) {
        return """
                package scheduled;

                import dev.nacre.annotations.*;

                /** A line through points. */
                @Network
                @Input(1)
                @MeanSquaredError
                @Train(batch = 4, epochs = 5)
                %s
                public interface %s {
                    @Dense(1) Layer line();
                }
                """.formatted(annotations, name);
    }

    private static GeneratedNetwork network(String name) {
        return GeneratedNetwork.load("scheduled." + name, COMPILED.classes(), KernelForm.VECTOR);
    }

    private static Dataset points() {
        return Dataset.values(new float[] {-1, -0.5f, 0, 0.2f, 0.4f, 0.6f, 0.8f, 1}, 1,
                new float[] {-1, 0, 1, 1.4f, 1.8f, 2.2f, 2.6f, 3}, 1);
    }

    private static History trained(Model model, TrainingOptions options) {
        return model.train(points(), options);
    }

    @Test
    void theDescriptionHoldsTheSchedule() {
        var cycle = network("Cycle").spec().training();
        assertThat(cycle.stepSize().schedule()).isEqualTo(
                new OneCycle(0, Per.EPOCH, OneCycle.Rates.USUAL, new OneCycle.Momenta(true, 0.2, 0.95)));
        assertThat(cycle.stepSize().momentum()).isEqualTo(0.5f);
        assertThat(cycle.learningRate()).isEqualTo(0.1f);
        assertThat(cycle.earlyStopping()).isEmpty();
        var rise = network("Rise").spec().training();
        assertThat(rise.stepSize().schedule())
                .isEqualTo(new Warmup(1, -1, Per.EPOCH, new CosineDecay(0, 1e-4, Per.EPOCH)));
        assertThat(rise.earlyStopping()).contains(new EarlyStopping(2, 0.5));
    }

    @Test
    void theRateFollowsIt() {
        var history = trained(network("Rise").create(1), QUIET.withoutEarlyStopping());
        assertThat(history.epochs()).extracting(EpochResult::learningRate).first().isEqualTo((double) 1e-3f);
        // The last of ten updates, two of which are warm-up.
        assertThat(history.last().learningRate()).isCloseTo(1e-4 + 9e-4 * (1 + Math.cos(Math.PI * 7 / 8)) / 2,
                within(1e-9));
        assertThat(trained(network("Rise").create(1), QUIET).epochs()).hasSize(3);
    }

    @Test
    void aMomentumIsMovedWhereACycleIsDeclaredToMoveIt() {
        var still = QUIET.schedule(new Constant());
        var cycle = network("Cycle").create(1);
        var fixed = network("Fixed").create(1);
        trained(cycle, QUIET);
        trained(fixed, QUIET);
        assertThat(cycle.parameter("line.weight")).as("momenta differ").isNotEqualTo(fixed.parameter("line.weight"));
        var stillCycle = network("Cycle").create(1);
        var stillFixed = network("Fixed").create(1);
        trained(stillCycle, still);
        trained(stillFixed, still);
        assertThat(stillCycle.parameter("line.weight")).as("both have the optimizer's own momentum")
                .containsExactly(stillFixed.parameter("line.weight"));
    }
}
