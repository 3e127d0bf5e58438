package dev.nacre.processor.plan.pass;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.PlanInterpreter;
import dev.nacre.processor.plan.PlanVerifier;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.uniform;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Cut steps hold few functions each and compute together what the whole did. */
final class SplitElementwiseTest {

    private static final Moment MOMENT = new Moment(2, 9, 3, 0.5);
    private static final int DEPTH = 5;

    private final Tape tape = new Tape();
    private final Value x = tape.source("x", Domain.BATCH, Shape.of(3));
    private final Value single = tape.source("single", Domain.BATCH, Shape.of(1));
    private final Value bias = tape.source("bias", Domain.SHARED, Shape.of(3));
    private final Map<Value, double[]> given = Map.of(x, new double[] {0.3, -0.2, 0.9, 1.1, -0.7, 0.1}, single,
            new double[] {0.4, -0.6}, bias, new double[] {0.2, 0.5, -0.3});

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void computesTheSameInSmallerSteps(int seed) {
        check(randomExpression(new SplittableRandom(seed), DEPTH));
    }

    @Test
    void drawsTheNumbersOfTheWhole() {
        var noise = apply(UnaryFunction.LOGARITHM, uniform(0).plus(constant(0.5))).times(variable(1))
                .times(apply(UnaryFunction.COSINE, uniform(1).times(6)));
        check(variable(0).plus(noise));
    }

    @Test
    void computesOnceWhatIsNeededTwice() {
        var exp = apply(UnaryFunction.EXPONENTIAL, variable(0));
        var sine = apply(UnaryFunction.SINE, variable(1));
        var function = exp.plus(sine).times(apply(UnaryFunction.TANH, exp.times(sine))).over(exp);
        assertThat(check(function)).hasSize(2);
    }

    @Test
    void leavesWhatFitsIntoALoop() {
        var function = apply(UnaryFunction.TANH, apply(UnaryFunction.EXPONENTIAL, variable(0)));
        var step = whole(function).steps().getFirst();
        assertThat(new SplitElementwise().apply(whole(function)).steps().getFirst().op()).isEqualTo(step.op());
    }

    /** The steps after cutting. */
    private List<Step> check(ScalarExpression function) {
        var whole = whole(function);
        var cut = new SplitElementwise().apply(whole);
        PlanVerifier.verify(cut);
        assertThat(cut.steps()).allSatisfy(step -> assertThat(FunctionCalls.in(((Op.Elementwise) step.op()).function()))
                .isLessThanOrEqualTo(FunctionCalls.MAX_IN_A_LOOP));
        assertThat(result(cut)).containsExactly(result(whole), within(1e-12));
        return cut.steps();
    }

    private Program whole(ScalarExpression function) {
        var recorded = Tape.numberedFrom(3);
        var result = recorded.broadcast("y", function, List.of(x, single, bias), x);
        var ends = new Program.Ends(List.of(x, single, bias), List.of(result), List.of(), List.of(), result,
                List.of(), List.of(), List.of(), Map.of());
        return new Program(Program.Kind.INFERENCE, ends, recorded.steps());
    }

    private double[] result(Program program) {
        return Objects.requireNonNull(
                PlanInterpreter.run(program.steps(), MOMENT, given).get(program.ends().loss()));
    }

    /** Of functions of bounded slope and value, so that depth does not blow up what rounding does. */
    private static ScalarExpression randomExpression(SplittableRandom random, int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? uniform(random.nextInt(2)) : variable(random.nextInt(3));
        }
        var left = randomExpression(random, depth - 1);
        var right = randomExpression(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> apply(UnaryFunction.TANH, left.plus(right));
            case 1 -> apply(UnaryFunction.SINE, left.minus(right));
            case 2 -> apply(UnaryFunction.ERF, left).times(right);
            case 3 -> apply(UnaryFunction.SOFTPLUS, left.atMost(right));
            case 4 -> ScalarExpression.whereLess(left, right, left.times(0.5), right);
            default -> apply(UnaryFunction.SIGMOID, left).minus(apply(UnaryFunction.COSINE, right));
        };
    }
}
