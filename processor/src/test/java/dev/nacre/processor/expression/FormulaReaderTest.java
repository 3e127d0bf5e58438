package dev.nacre.processor.expression;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Formulas mean what mathematicians read in them, and what cannot be read is said at the right character. */
final class FormulaReaderTest {

    private static final int DEPTH = 5;

    /** At x = 0.7: the value and the slope, worked out by hand or by another program. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                             | 0.7                    | 1
            2 * x + 3                     | 4.4                    | 2
            1 - 2 - x                     | -1.7                   | -1
            8 / 4 / x                     | 2.857142857142857      | -4.081632653061225
            -x^2                          | -0.49                  | -1.4
            (-x)^2                        | 0.49                   | 1.4
            x^3                           | 0.343                  | 1.47
            2^x^2                         | 1.4044448757379973     | 1.3628818082175176
            x ** -2                       | 2.0408163265306123     | -5.830903790087464
            x^0.5                         | 0.8366600265340756     | 0.5976143046671968
            x^-0.5                        | 1.1952286093343936     | -0.8537347209531384
            x^1.5                         | 0.5856620185738529     | 1.2549900398011134
            x^(1/3)                       | 0.8879040017426006     | 0.422811429401238
            x^0 + x                       | 1.7                    | 1
            x^1 * 1e1                     | 7                      | 10
            pow(x, 2)                     | 0.49                   | 1.4
            exp(x)                        | 2.0137527074704766     | 2.0137527074704766
            e^x                           | 2.0137527074704766     | 2.0137527074704766
            log(x)                        | -0.35667494393873245   | 1.4285714285714286
            log1p(x)                      | 0.5306282510621704     | 0.5882352941176471
            expm1(x)                      | 1.0137527074704766     | 2.0137527074704766
            tanh(x)                       | 0.6043677771171636     | 0.6347395899824586
            sigmoid(x)                    | 0.6681877721681662     | 0.22171287329310904
            softplus(x)                   | 1.1031860488854579     | 0.6681877721681662
            erf(x)                        | 0.6778011938374185     | 0.6912748604105
            sin(pi * x)                   | 0.8090169943749475     | -1.8465818304904567
            cos(x)                        | 0.7648421872844885     | -0.644217687237691
            cosh(x)                       | 1.255169005630943      | 0.7585837018395335
            sinh(x)                       | 0.7585837018395335     | 1.255169005630943
            relu(x) + relu(-x)            | 0.7                    | 1
            abs(-x)                       | 0.7                    | 1
            x * sign(x)                   | 0.7                    | 1
            square(x)                     | 0.49                   | 1.4
            min(x, 0.5) + max(x, 0.6)     | 1.2                    | 1
            where(x < 1, x^2, 5)          | 0.49                   | 1.4
            where(x > 1, x^2, 5 * x)      | 3.5                    | 5
            where(x <= 0.7, x, 2 * x)     | 0.7                    | 1
            where(x >= 0.7, x, 2 * x)     | 0.7                    | 1
            +x - -x                       | 1.4                    | 2
            .5e1*x                        | 3.5                    | 5
            """)
    void valuesAndSlopesAreThoseOfMathematics(String text, double value, double slope) {
        var formula = Formulas.read(text, "x");
        for (var form : new ScalarExpression[] {formula.expression(), formula.stable()}) {
            assertThat(Values.exact(form, 0.7)).as("%s as %s", text, form).isCloseTo(value, within(1e-13));
            assertThat(Values.exact(Derivative.of(form, 0), 0.7)).as("slope of %s as %s", text, form)
                    .isCloseTo(slope, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x +              | 4  | [NC030] The formula ends where a number, a name or '(' is expected
            (x               | 1  | [NC030] The parenthesis that opens here is never closed
            exp(x            | 4  | [NC030] The parenthesis that opens here is never closed
            x)               | 2  | [NC030] ')' is not expected here
            x y              | 3  | [NC030] 'y' is not expected here
            2x               | 2  | [NC030] The number 2 runs into 'x'
            1.5.2            | 4  | [NC030] The number 1.5 runs into '.'
            x * * x          | 5  | [NC030] '*' is not expected here
            x # 2            | 3  | [NC030] A formula cannot contain the character '#'
            x < 2            | 3  | [NC030] '<' is not expected here
            where(x, 1, 2)   | 8  | [NC030] where needs a comparison first, but found ','
            where(x < 1, x)  | 15 | [NC030] A comma is missing before ')'
            max(x)           | 1  | [NC030] max takes 2 arguments, but gets 1
            tanh(x, 0,5)     | 1  | [NC030] tanh takes 1 argument, but gets 3
            x^100            | 2  | [NC030] An integer exponent must lie between -64 and 64, and this is 100
            x + sigmod(x)    | 5  | [NC031] There is no function 'sigmod'
            beat * x         | 1  | [NC031] The formula reads 'beat', which is not defined
            x * tanh         | 5  | [NC031] The formula reads 'tanh', which is not defined
            x * floor(x)     | 5  | [NC031] There is no function 'floor'
            x(1 + x)         | 1  | [NC031] 'x' is not a function; a product needs its '*'
            x * 1e39         | 5  | [NC032] The number 1e39 does not fit a float
            x * 1e-60        | 5  | [NC032] The number 1e-60 does not fit a float
            """)
    void whatCannotBeReadIsSaidWhereItStands(String text, int column, String message) {
        var complaint = Formulas.complaint(text, "x", "beta");

        assertThat(complaint).startsWith(message + ", in column " + column + "\n    " + text + "\n"
                + " ".repeat(3 + column) + "^\n  ");
    }

    @ParameterizedTest
    @CsvSource({"x + sigmod(x), Did you mean 'sigmoid'?", "bta * x, Did you mean 'beta'?",
        "x * tanh, write 'tanh(...)'",
        "x * floor(x), slope 0", "x = 3, right-hand side of '='", "x * 1_000, operator is missing"})
    void hintsAtWhatWasMeant(String text, String hint) {
        assertThat(Formulas.complaint(text, "x", "beta")).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'   ', 1"})
    void anEmptyFormulaIsNone(String text, int column) {
        assertThat(Formulas.complaint(text, "x")).startsWith("[NC030] The formula is empty, in column " + column);
    }

    @Test
    void marksTheLineOfALongFormula() {
        assertThat(Formulas.complaint("x *\n\tsigmod(x)\n + 1", "x")).startsWith("""
                [NC031] There is no function 'sigmod', in line 2, column 2
                     sigmod(x)
                     ^
                """);
    }

    @Test
    void stopsFormulasThatGrowBeyondMeasure() {
        assertThat(Formulas.complaint("((x^64)^64)^64", "x")).startsWith("[NC033]").contains("in column 8");
        assertThat(Formulas.complaint("cosh(cosh(cosh(cosh(cosh(cosh(cosh(cosh(x))))))))", "x")).startsWith("[NC033]");
        assertThat(Formulas.complaint("(".repeat(5000) + "x", "x")).startsWith("[NC033]");
        assertThat(Formulas.complaint("-".repeat(5000) + "x", "x")).startsWith("[NC033]");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPrintedIsReadAgain(int seed) {
        var expression = random(new SplittableRandom(seed), DEPTH);
        var text = Formulas.print(expression, "x", "b");

        assertThat(Formulas.read(text, "x", "b").expression()).as(text).isEqualTo(expression);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Any expression that has a spelling of its own; whole and negative numbers are spelt as powers and signs are not. */
    private static ScalarExpression random(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextBoolean() ? variable(random.nextInt(2)) : constant(random.nextInt(40) / 8.0);
        }
        var left = random(random, depth - 1);
        var right = random(random, depth - 1);
        var functions = UnaryFunction.values();
        return switch (random.nextInt(9)) {
            case 0 -> left.plus(right);
            case 1 -> left.minus(right);
            case 2 -> left.times(right);
            case 3 -> left.over(right);
            case 4 -> left.atLeast(right);
            case 5 -> left.atMost(right);
            case 6 -> ScalarExpression.whereLess(variable(0), constant(1), left, right);
            default -> apply(functions[random.nextInt(functions.length)], left);
        };
    }
}
