package dev.nacre.processor.train;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.train.Schedule.Momenta;
import dev.nacre.processor.train.Schedule.Per;
import dev.nacre.processor.train.Schedule.Rates;

import static org.assertj.core.api.Assertions.assertThat;

/** Schedules say what they are, and move the momentum of optimizers that have one. */
class SchedulesTest {

    private static final Rates RATES = new Rates(0.3, 25, 1e4, false);

    @Test
    void saysWhatItIs() {
        assertThat(List.<Schedule>of(new Schedule.Constant(), new Schedule.StepDecay(1, 0.5, Per.EPOCH),
                new Schedule.MultiStepDecay(List.of(3, 7), 0.1, Per.STEP),
                new Schedule.ExponentialDecay(0.9, Per.EPOCH), new Schedule.CosineDecay(0, 0, Per.EPOCH),
                new Schedule.CosineDecay(5, 0.1, Per.STEP), new Schedule.CosineRestarts(2, 3, 0, Per.EPOCH),
                new Schedule.InverseSquareRootDecay(0, Per.STEP), new Schedule.InverseSquareRootDecay(2, Per.EPOCH),
                new Schedule.InverseTimeDecay(0.5, Per.EPOCH), new Schedule.PolynomialDecay(0, 2, 0, Per.EPOCH),
                new Schedule.ReduceOnPlateau(0.1, 1, 0, 2, 0),
                new Schedule.Warmup(new Schedule.Ramp(2, 0.1, Per.EPOCH), new Schedule.Constant())))
                .extracting(Schedule::describe)
                .containsExactly("constant", "step decay by 0.5 every 1 epoch", "step decay by 0.1 after 3, 7 steps",
                        "exponential decay by 0.9 per epoch", "cosine decay to 0 over the whole training",
                        "cosine decay to 0.1 over 5 steps", "cosine restarts to 0, first period 2 epochs, then times 3",
                        "inverse square root decay per step",
                        "inverse square root decay per epoch, warm-up over 2 epochs",
                        "inverse time decay by 0.5 per epoch",
                        "polynomial decay of power 2 to 0 over the whole training",
                        "by 0.1 on a plateau of more than 1 epoch, improvement 0, cooldown 2, minimum 0",
                        "warm-up over 2 epochs from 0.1, then constant");
    }

    @Test
    void onlyACycleMovesTheMomentum() {
        assertThat(new Schedule.OneCycle(0, Per.EPOCH, RATES, new Momenta(true, 0.8, 0.9)).movesMomentum()).isTrue();
        assertThat(new Schedule.OneCycle(0, Per.EPOCH, RATES, new Momenta(false, 0.8, 0.9)).movesMomentum()).isFalse();
        assertThat(new Schedule.Constant().movesMomentum()).isFalse();
    }

    @Test
    void aMomentumThatMovesIsThatOfTheStep() {
        var optimizer = sgd("momentum", 0.9);
        var velocity = Optimizer.slot(0).times(ScalarExpression.perStep(new StepScalar.Momentum()))
                .plus(Optimizer.GRADIENT);
        assertThat(optimizer.movesMomentum()).isFalse();
        assertThat(optimizer.movingMomentum().movesMomentum()).isTrue();
        assertThat(optimizer.movingMomentum().momentum()).isEqualTo(0.9);
        assertThat(optimizer.movingMomentum().update().slots()).containsExactly(velocity);
        assertThat(optimizer.update().slots()).doesNotContain(velocity);
        assertThat(optimizer.movingMomentum().describe()).contains("momentum 0.9, moved");
    }

    @Test
    void optimizersWithoutSuchAMomentumStayAsTheyAre() {
        for (var optimizer : List.of(Optimizers.byDefault(), sgd("momentum", 0), sgd("movingAverage", 0.9))) {
            assertThat(optimizer.movingMomentum()).isSameAs(optimizer);
            assertThat(optimizer.movesMomentum()).isFalse();
        }
    }

    private static Optimizer sgd(String form, double momentum) {
        return Optimizers.TABLE.find("Sgd").orElseThrow().reader()
                .read(AnnotationUse.of("Sgd", Map.of("learningRate", 0.1, "momentum", momentum, "dampening",
                        0.0, "nesterov", false, "movingAverage", form.equals("movingAverage"), "weightDecay", 0.0)),
                        new Diagnostics())
                .orElseThrow();
    }
}
