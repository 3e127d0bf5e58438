package dev.nacre.processor.expression;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Simplifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is compiled has the value and the slope of what was written, also where floats would spoil the latter. */
final class StableFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log(1 + exp(x))                                   | softplus(x)
            log(exp(2 * x) + 1)                               | softplus(2 * x)
            log1p(exp(-x))                                    | softplus(-x)
            log(sigmoid(x))                                   | -softplus(-x)
            -log(1 / (1 + exp(-x)))                           | softplus(-x)
            log(exp(x) / (1 + exp(x)))                        | -softplus(-x)
            log(1 - sigmoid(x))                               | -softplus(x)
            log(1 + exp(x)) - x                               | softplus(-x)
            1 / (1 + exp(-x))                                 | sigmoid(x)
            (1 + exp(-x))^-1                                  | sigmoid(x)
            exp(x) / (1 + exp(x))                             | sigmoid(x)
            x / (1 + exp(-x))                                 | x * sigmoid(x)
            x * exp(x) / (exp(x) + 1)                         | x * sigmoid(x)
            1 - 1 / (1 + exp(x))                              | sigmoid(x)
            (exp(x) - exp(-x)) / (exp(x) + exp(-x))           | tanh(x)
            sinh(x) / cosh(x)                                 | tanh(x)
            (1 - exp(-2*x)) / (1 + exp(-2*x))                 | tanh(x)
            (exp(2*x) - 1) / (exp(2*x) + 1)                   | tanh(x)
            2 / (1 + exp(-2 * x)) - 1                         | tanh(x)
            0.5 * x * (1 + tanh(x))                           | x * sigmoid(2 * x)
            log(exp(x))                                       | x
            exp(log(1 + x^2))                                 | 1 + x * x
            exp(-log(1 + exp(-x)))                            | sigmoid(x)
            sqrt(x^2)                                         | abs(x)
            exp(x) - 1                                        | expm1(x)
            1 - exp(x)                                        | -expm1(x)
            log(1 + x^2)                                      | log1p(x * x)
            log(cosh(x))                                      | abs(x) + softplus(-2 * abs(x)) - log(2)
            exp(x) * exp(-x) * x                              | x
            x * tanh(log(1 + exp(x)))                         | x * tanh(softplus(x))
            1 - cos(2 * x)                                    | 2 * (sin(x) * sin(x))
            abs(exp(x)) * abs(-x)                             | exp(x) * abs(x)
            -(-x) + (-x) * (-x) - (-x)                        | x + x * x + x
            """)
    void recognisesWhatIsMeant(String written, String form) {
        var expected = Formulas.read(form, "x").expression();

        assertThat(Formulas.read(written, "x").stable()).as(written).isEqualTo(Simplifier.simplify(expected));
    }

    /** The value and the slope to be had from floats, at points where the written form gives infinity, zero or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log(1 + exp(x))                         | 100    | 100                     | 1
            log(1 + exp(x))                         | -50    | 1.9287498479639178e-22  | 1.9287498479639178e-22
            log(sigmoid(x))                         | -200   | -200                    | 1
            log(sigmoid(x))                         | 50     | -1.9287498479639178e-22 | 1.9287498479639178e-22
            log(1 - sigmoid(x))                     | 150    | -150                    | -1
            x / (1 + exp(-x))                       | -80    | -1.4438809117544e-33    | -1.4258324003575e-33
            x / (1 + exp(-x))                       | 1000   | 1000                    | 1
            x / (1 + exp(x))                        | 80     | 1.4438809117544e-33     | -1.4258324003575e-33
            x / (1 + exp(x))                        | 300    | 0                       | 0
            log(cosh(x))                            | 300    | 299.30685281944005      | 1
            log(cosh(x))                            | -300   | 299.30685281944005      | -1
            1 / cosh(x)                             | 60     | 1.751302152e-26         | -1.751302152e-26
            1 / cosh(x)                             | -400   | 0                       | 0
            tanh(x)^2                               | 400    | 1                       | 0
            log(1 - tanh(x)^2)                      | 30     | -58.61370563888011      | -2
            log(1 - tanh(x)^2)                      | -90    | -178.61370563888011     | 2
            (exp(x) - exp(-x)) / (exp(x) + exp(-x)) | 300    | 1                       | 0
            exp(x) / (exp(x) + 3)                   | 200    | 1                       | 0
            exp(x) - 1                              | 1e-6   | 1.0000005e-6            | 1.000001
            log(1 + x)                              | 1e-7   | 9.9999995e-8            | 0.9999999
            sinh(x)                                 | 1e-6   | 1e-6                    | 1
            sqrt(1 + x^2) - 1                       | 1e-4   | 4.9999999875e-9         | 9.9999999500e-5
            sqrt(1 + x^2) - 1                       | 1e6    | 999999                  | 1
            1 - cos(x)                              | 1e-4   | 4.99999999583e-9        | 9.99999998e-5
            log(x^4 + 1e-30 * exp(x))               | 3      | 4.394449154672439       | 1.3333333333333
            exp(-x^2)                               | 40     | 0                       | 0
            max(x, 0)^1.5                           | 0      | 0                       | 0
            max(x, 0)^1.5                           | -3     | 0                       | 0
            abs(x)^2.5                              | 4      | 32                      | 20
            sigmoid(x) * (1 - sigmoid(x))           | 60     | 8.75651076e-27          | -8.75651076e-27
            log(exp(x) + exp(2 * x))                | 500    | 1000                    | 2
            log(exp(x) + exp(2 * x))                | -500   | -500                    | 1
            softplus(x) - softplus(-x)              | -120   | -120                    | 1
            """)
    void floatsBearIt(String text, double x, double value, double slope) {
        var stable = Formulas.read(text, "x").stable();

        assertThat((double) Values.rounded(stable, x)).as("%s as %s", text, stable).isCloseTo(value, error(value));
        assertThat((double) Values.rounded(Derivative.of(stable, 0), x)).as("slope of %s as %s", text, stable)
                .isCloseTo(slope, error(slope));
    }

    private static Offset<Double> error(double value) {
        return within(2e-6 * Math.abs(value) + Float.MIN_VALUE * 16);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheValueAndTheSlopeOfAnyFormula(int seed) {
        var random = new SplittableRandom(seed);
        var text = random(random, 4);
        var formula = Formulas.read(text, "x", "b");
        double x = random.nextDouble(-2, 2);
        double b = random.nextDouble(-1, 1);
        double written = Values.exact(formula.expression(), x, b);
        var stable = formula.stable();
        assertThat(Values.exact(stable, x, b)).as("%s as %s", text, stable).isCloseTo(written, near(written));
        for (int variable = 0; variable < 2; variable++) {
            double expected = Values.exact(Derivative.of(formula.expression(), variable), x, b);
            assertThat(Values.exact(Derivative.of(stable, variable), x, b)).as("slope of %s as %s", text, stable)
                    .isCloseTo(expected, near(expected));
            double difference = difference(formula.expression(), variable, x, b);
            assertThat(expected).as("slope of %s", text).isCloseTo(difference,
                    within(1e-4 * (1 + Math.abs(difference) + Math.abs(written))));
        }
    }

    private static Offset<Double> near(double value) {
        return within(1e-8 * (1 + Math.abs(value)));
    }

    private static double difference(ScalarExpression expression, int variable, double x, double b) {
        double step = 1e-6;
        return (Values.exact(expression, x + (1 - variable) * step, b + variable * step)
                - Values.exact(expression, x - (1 - variable) * step, b - variable * step)) / (2 * step);
    }

    static IntStream seeds() {
        return IntStream.range(0, 600);
    }

    /** Formulas of the parts that the rules are about, smooth and defined everywhere. */
    private static String random(SplittableRandom random, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "b";
                case 1 -> new BigDecimal(random.nextInt(1, 20)).movePointLeft(1).toString();
                default -> "x";
            };
        }
        var a = random(random, depth - 1);
        var c = random(random, random.nextInt(depth));
        return switch (random.nextInt(22)) {
            case 0 -> "(" + a + " + " + c + ")";
            case 1 -> "(" + a + " - " + c + ")";
            case 2 -> "(" + a + ") * " + c;
            case 3 -> "(" + a + ") / (1 + exp(-(" + c + ")))";
            case 4 -> "log(1 + exp(" + a + "))";
            case 5 -> "log(sigmoid(" + a + "))";
            case 6 -> "exp(-(" + a + ")^2)";
            case 7 -> "log(exp(tanh(" + a + ")) + exp(" + c + "))";
            case 8 -> "log(cosh(tanh(" + a + ")))";
            case 9 -> "(1 - tanh(" + a + ")^2)";
            case 10 -> "(1 + tanh(" + a + "))";
            case 11 -> "(2 * sigmoid(" + a + ") - 1)";
            case 12 -> "(sqrt(1 + (" + a + ")^2) - 1)";
            case 13 -> "(1 - cos(" + a + "))";
            case 14 -> "-(" + a + ")";
            case 15 -> "log(sigmoid(" + a + ") * (1 + (" + c + ")^2))";
            case 16 -> "tanh(" + a + ") / cosh(" + c + ")";
            case 17 -> "(exp(sin(" + a + ")) - 1)";
            case 18 -> "sigmoid(" + a + ") / (2 + exp(" + c + "))";
            case 19 -> "(softplus(" + a + ") - (" + a + "))";
            case 20 -> "exp(tanh(" + a + ")) * exp(-tanh(" + c + "))";
            default -> "(1 - sigmoid(" + a + "))";
        };
    }
}
