package dev.nacre.processor.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.PlanInterpreter;
import dev.nacre.processor.shape.Shape;
import dev.nacre.runtime.simd.Mix32;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.perStep;
import static dev.nacre.processor.op.ScalarExpression.uniform;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Each operation on numbers that can be worked out by hand: two samples, shapes of two and three. */
final class OpsTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Moment MOMENT = new Moment(2, 9, 3, 0.5);

    private final Tape tape = new Tape();
    private final Map<Value, double[]> given = new HashMap<>();
    private final Value x = given("x", Domain.BATCH, Shape.of(2), 1, 2, 3, 4);
    private final Value weight = given("weight", Domain.SHARED, Shape.of(3, 2), 1, 0, 0, 1, 2, -1);
    private final Value dy = given("dy", Domain.BATCH, Shape.of(3), 1, 0, 2, 0, 1, -1);
    private final Value single = given("single", Domain.BATCH, Shape.of(1), 10, 20);
    private final Value target = given("target", Domain.BATCH, Shape.of(1), 0, 1);

    @Test
    void linear() {
        check(tape.apply(new Op.Linear(), "y", x, weight), Shape.of(3), 1, 2, 0, 3, 4, 2);
    }

    @Test
    void transpose() {
        check(tape.apply(new Op.Transpose(), "y", weight), Shape.of(2, 3), 1, 0, 2, 0, 1, -1);
    }

    @Test
    void linearInputGradient() {
        var transposed = tape.apply(new Op.Transpose(), "t", weight);
        check(tape.apply(new Op.LinearInputGradient(), "dx", dy, transposed), Shape.of(2), 5, -2, -2, 2);
    }

    @Test
    void linearWeightGradient() {
        check(tape.apply(new Op.LinearWeightGradient(), "dw", x, dy), Shape.of(3, 2), 1, 2, 3, 4, -1, 0);
    }

    @Test
    void elementwiseBroadcastsWhatIsSharedAndWhatIsSingle() {
        var bias = given("bias", Domain.SHARED, Shape.of(2), 100, 200);
        var sum = variable(0).plus(variable(1)).plus(variable(2));
        check(tape.elementwise("y", sum, x, bias, single), Shape.of(2), 111, 212, 123, 224);
    }

    @Test
    void elementwiseReadsTheStep() {
        var scalars = perStep(new StepScalar.LearningRate()).plus(perStep(new StepScalar.InverseRows()))
                .plus(perStep(new StepScalar.BiasCorrection(0.5)));
        check(tape.fill("y", scalars, single), Shape.of(1), 0.5 + 0.5 + 0.875, 0.5 + 0.5 + 0.875);
    }

    @Test
    void randomNumbersDependOnSeedStepStreamAndElement() {
        long key = Mix32.key(9, 3, 4);
        var expected = new double[4];
        for (int element = 0; element < 4; element++) {
            expected[element] = Mix32.uniform(Mix32.mix((int) key, (int) (key >>> 32), element));
        }
        check(tape.fill("y", uniform(4), x), Shape.of(2), expected);
    }

    @Test
    void sums() {
        check(tape.apply(new Op.SumOverBatch(), "s", x), Shape.of(2), 4, 6);
        check(tape.apply(new Op.SumOverFeatures(), "s", x), Shape.of(1), 3, 7);
    }

    @Test
    void softmax() {
        double small = 1 / (1 + Math.E);
        check(tape.apply(new Op.Softmax(), "y", x), Shape.of(2), small, 1 - small, small, 1 - small);
    }

    @Test
    void softmaxOfLargeNumbersStaysFinite() {
        var large = given("large", Domain.BATCH, Shape.of(2), 1000, 1000, -1000, 1000);
        check(tape.apply(new Op.Softmax(), "y", large), Shape.of(2), 0.5, 0.5, 0, 1);
    }

    @Test
    void softmaxGradient() {
        var y = given("y", Domain.BATCH, Shape.of(2), 0.25, 0.75, 0.5, 0.5);
        var gradient = given("gradient", Domain.BATCH, Shape.of(2), 1, 0, 2, 2);
        check(tape.apply(new Op.SoftmaxGradient(), "dx", y, gradient), Shape.of(2), 0.1875, -0.1875, 0, 0);
    }

    @Test
    void crossEntropyAndItsGradient() {
        double small = 1 / (1 + Math.E);
        check(tape.apply(new Op.CrossEntropy(), "loss", x, target), Shape.of(1), -Math.log(small),
                -Math.log(1 - small));
        check(tape.apply(new Op.CrossEntropyGradient(), "dx", x, target, single), Shape.of(2), 10 * (small - 1),
                10 * (1 - small), 20 * small, -20 * small);
    }

    @Test
    void concatenateAndSlice() {
        var joined = tape.apply(new Op.Concatenate(), "joined", x, single);
        check(joined, Shape.of(3), 1, 2, 10, 3, 4, 20);
        check(tape.apply(new Op.Slice(1, 2), "part", joined), Shape.of(2), 2, 10, 4, 20);
    }

    @Test
    void updateTakesEverythingFromTheOldNumbers() {
        var parameter = given("parameter", Domain.SHARED, Shape.of(2), 1, 2);
        var gradient = given("gradient", Domain.SHARED, Shape.of(2), 10, 20);
        var slot = given("slot", Domain.SHARED, Shape.of(2), 5, 6);
        var rate = perStep(new StepScalar.LearningRate());
        tape.update(new Op.Update(variable(0).minus(variable(1).times(rate)).plus(variable(2)),
                List.of(variable(2).plus(variable(0)))), List.of(parameter, gradient, slot));
        var after = PlanInterpreter.run(tape.steps(), MOMENT, given);
        assertThat(after.get(parameter)).containsExactly(new double[] {1, -2}, CLOSE);
        assertThat(after.get(slot)).containsExactly(new double[] {6, 8}, CLOSE);
        assertThat(given.get(parameter)).containsExactly(1, 2);
    }

    @Test
    void refusesOperandsThatDoNotFit() {
        assertThatThrownBy(() -> tape.apply(new Op.Linear(), "y", dy, weight))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3 features");
        assertThatThrownBy(() -> tape.elementwise("y", variable(0).plus(variable(1)), x, dy))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tape.apply(new Op.Slice(1, 2), "part", x))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBroadcastOperandsGradientIsCollected() {
        var bias = given("bias", Domain.SHARED, Shape.of(2), 0, 0);
        var scale = given("scale", Domain.BATCH, Shape.of(1), 2, 3);
        tape.elementwise("y", variable(0).times(variable(1)).plus(variable(2)), x, scale, bias);
        var step = tape.steps().getLast();
        var gradient = tape.fill("gradient", constant(1), step.result());
        var gradients = new Gradients(tape);
        check(gradients.of(step, 0, gradient), Shape.of(2), 2, 2, 3, 3);
        check(gradients.of(step, 1, gradient), Shape.of(1), 3, 7);
        check(gradients.of(step, 2, gradient), Shape.of(2), 2, 2);
    }

    private Value given(String name, Domain domain, Shape shape, double... numbers) {
        var value = tape.source(name, domain, shape);
        given.put(value, numbers);
        return value;
    }

    private void check(Value value, Shape shape, double... expected) {
        assertThat(value.shape()).isEqualTo(shape);
        assertThat(PlanInterpreter.run(tape.steps(), MOMENT, given).get(value)).containsExactly(expected, CLOSE);
    }
}
