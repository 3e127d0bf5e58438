package dev.nacre.processor.train;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.shape.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Losses are their formulas, a mean over the outputs, and one number per sample. */
class LossesTest {

    @ParameterizedTest
    @CsvSource({"0.3, 1", "0.3, 0", "-2, 0.25", "4, 0.5"})
    void binaryCrossEntropyIsThatOfTheSigmoid(double score, double target) {
        double p = 1 / (1 + Math.exp(-score));
        double expected = -(target * Math.log(p) + (1 - target) * Math.log(1 - p));

        assertThat(perOutput("BinaryCrossEntropy", score, target)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void binaryCrossEntropyDoesNotOverflow() {
        assertThat(perOutput("BinaryCrossEntropy", 1000, 0)).isEqualTo(1000);
        assertThat(perOutput("BinaryCrossEntropy", -1000, 0)).isZero();
    }

    @Test
    void meanSquaredErrorHasNoFactorOfOneHalf() {
        assertThat(perOutput("MeanSquaredError", 3, 1)).isEqualTo(4);
    }

    @Test
    void givesEachSampleTheMeanOfItsOutputs() {
        for (var entry : Losses.TABLE.all()) {
            assertThat(lower(LossEntries.loss(entry.samples().getFirst()), 5).getLast().result().shape())
                    .as(entry.annotation())
                    .isEqualTo(Shape.of(1));
        }
        assertThat(scale(lower("MeanSquaredError", 5))).isEqualTo(0.2);
        assertThat(lower("MeanSquaredError", 1)).extracting(Step::op).last().isEqualTo(new Op.SumOverFeatures());
    }

    private static double perOutput(String loss, double prediction, double target) {
        var op = (Op.Elementwise) lower(loss, 1).getFirst().op();
        return new ScalarEvaluator(index -> index == 0 ? prediction : target, _ -> Double.NaN, _ -> Double.NaN)
                .evaluate(op.function());
    }

    private static double scale(List<Step> steps) {
        var op = (Op.Elementwise) steps.getLast().op();
        return new ScalarEvaluator(_ -> 1, _ -> Double.NaN, _ -> Double.NaN).evaluate(op.function());
    }

    private static List<Step> lower(String annotation, int outputs) {
        return lower(LossEntries.loss("@" + annotation), outputs);
    }

    private static List<Step> lower(Loss loss, int outputs) {
        var shape = Shape.of(outputs);
        var tape = new Tape();
        loss.lower(tape, tape.source("y", Value.Domain.BATCH, shape),
                tape.source("t", Value.Domain.BATCH, Shape.of(loss.targetWidth(shape))));
        return tape.steps();
    }
}
