package dev.nacre.processor.op;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Symbolic derivatives agree with differences, and simplification keeps values. */
final class DerivativeTest {

    private static final double STEP = 1e-6;
    private static final int VARIABLES = 3;
    private static final int DEPTH = 4;

    @ParameterizedTest
    @EnumSource
    void derivesFunctionsOfOneArgument(UnaryFunction function) {
        for (double x : new double[] {0.3, 1.7, 4}) {
            checkSlope(apply(function, variable(0)), 0, x, 0, 0);
            checkSlope(apply(function, variable(0).times(variable(0))), 0, x, 0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void derivesFunctionsOfTwoArguments(BinaryFunction function) {
        var expression = new Binary(function, variable(0), variable(1));
        for (double x : new double[] {-1.3, 0.4, 2}) {
            checkSlope(expression, 0, x, 0.7, 0);
            checkSlope(expression, 1, x, 0.7, 0);
        }
    }

    @Test
    void derivesWhereNumbersAreNegative() {
        checkSlope(apply(UnaryFunction.ABSOLUTE, variable(0)), 0, -0.6, 0, 0);
        checkSlope(apply(UnaryFunction.TANH, variable(0)), 0, -0.6, 0, 0);
        checkSlope(apply(UnaryFunction.SOFTPLUS, variable(0)), 0, -30, 0, 0);
    }

    @Test
    void derivesBothSidesOfASelection() {
        var leaky = ScalarExpression.whereLess(variable(0), constant(0), variable(0).times(0.2), variable(0));
        checkSlope(leaky, 0, -2, 0, 0);
        checkSlope(leaky, 0, 2, 0, 0);
    }

    @Test
    void writesDerivativesWithTheFunctionsOwnValue() {
        var tanh = apply(UnaryFunction.TANH, variable(0));
        assertThat(Derivative.of(tanh, 0)).isEqualTo(constant(1).minus(tanh.times(tanh)));
        assertThat(Derivative.of(tanh, 1)).isEqualTo(constant(0));
    }

    @Test
    void writesDerivativesOfBranchesWithTheWhole() {
        var x = variable(0);
        var elu = ScalarExpression.whereLess(x, constant(0), apply(UnaryFunction.EXPM1, x).times(2), x);
        assertThat(Derivative.of(elu, 0))
                .isEqualTo(ScalarExpression.whereLess(x, constant(0), elu.plus(constant(2)), constant(1)));
        var clipped = x.atLeast(constant(-1)).atMost(constant(1));
        assertThat(Derivative.of(clipped, 0)).isEqualTo(ScalarExpression.whereLess(clipped, constant(1),
                ScalarExpression.whereLess(constant(-1), clipped, constant(1), constant(0)), constant(0)));
        checkSlope(elu, 0, -0.7, 0, 0);
        checkSlope(clipped, 0, -0.7, 0, 0);
        checkSlope(clipped, 0, 1.7, 0, 0);
    }

    @Test
    void derivesDeepNestingInTime() {
        ScalarExpression nested = variable(0);
        for (int depth = 0; depth < 40; depth++) {
            nested = nested.times(variable(1)).atMost(constant(depth + 1)).atLeast(constant(-depth - 1));
        }
        checkSlope(nested, 0, 1.01, 1.001, 0);
        checkSlope(nested, 1, 1.01, 1.001, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivesRandomExpressions(int seed) {
        var random = new SplittableRandom(seed);
        var expression = randomExpression(random, DEPTH);
        double x = 0.2 + random.nextDouble();
        double y = 0.2 + random.nextDouble();
        double z = 0.2 + random.nextDouble();
        for (int index = 0; index < VARIABLES; index++) {
            checkSlope(expression, index, x, y, z);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void simplificationKeepsTheValue(int seed) {
        var random = new SplittableRandom(seed);
        var expression = randomExpression(random, DEPTH + 1);
        var values = random.doubles(VARIABLES, 0.2, 1.2).toArray();
        double expected = value(expression, values);
        assertThat(value(Simplifier.simplify(expression), values)).isEqualTo(expected,
                within(1e-9 * (1 + Math.abs(expected))));
    }

    @Test
    void simplifiesWhatIsNeutral() {
        var x = variable(0);
        assertThat(Simplifier.simplify(x.times(1).plus(constant(0)))).isEqualTo(x);
        assertThat(Simplifier.simplify(x.times(0))).isEqualTo(constant(0));
        assertThat(Simplifier.simplify(x.over(constant(1)).minus(constant(0)))).isEqualTo(x);
        assertThat(Simplifier.simplify(constant(2).plus(constant(3)))).isEqualTo(constant(5));
        assertThat(Simplifier.simplify(constant(0).minus(constant(0).minus(x)))).isEqualTo(x);
    }

    @Test
    void gathersConstantFactors() {
        var x = variable(0);
        assertThat(Simplifier.simplify(x.times(2).times(3))).isEqualTo(x.times(6));
        assertThat(Simplifier.simplify(x.plus(constant(2)).times(3))).isEqualTo(x.times(3).plus(constant(6)));
    }

    @Test
    void pullsFactorsIntoSelections() {
        var step = ScalarExpression.whereLess(variable(0), constant(0), constant(0), constant(1));
        assertThat(Simplifier.simplify(step.times(variable(1))))
                .isEqualTo(ScalarExpression.whereLess(variable(0), constant(0), constant(0), variable(1)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Of functions that are smooth for positive arguments, so that differences can be trusted. */
    private static ScalarExpression randomExpression(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextBoolean() ? variable(random.nextInt(VARIABLES)) : constant(random.nextInt(-1, 3));
        }
        var left = randomExpression(random, depth - 1);
        var right = randomExpression(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> left.plus(right);
            case 1 -> left.minus(right);
            case 2, 3 -> left.times(right);
            case 4 -> left.over(right.times(right).plus(constant(1)));
            case 5 -> apply(UnaryFunction.TANH, left);
            case 6 -> apply(UnaryFunction.SIGMOID, left);
            case 7 -> left.times(left).plus(constant(0.5)).squareRoot();
            default -> apply(UnaryFunction.SOFTPLUS, left);
        };
    }

    private static void checkSlope(ScalarExpression expression, int index, double... values) {
        var before = values.clone();
        var after = values.clone();
        before[index] -= STEP;
        after[index] += STEP;
        double slope = (value(expression, after) - value(expression, before)) / (2 * STEP);
        assertThat(value(Derivative.of(expression, index), values)).as("%s by %d at %s", expression, index, values)
                .isEqualTo(slope, within(1e-6 * (1 + Math.abs(slope))));
    }

    private static double value(ScalarExpression expression, double... values) {
        return new ScalarEvaluator(i -> values[i], _ -> 0, _ -> 0).evaluate(expression);
    }
}
