package dev.nacre.processor.expression;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;

import static org.assertj.core.api.Assertions.assertThat;

/** What is defined passes in silence, what is not comes with a point, and what nobody knows with a warning. */
final class FormulaCheckTest {

    private static final String HINT = "hint";

    @ParameterizedTest
    @ValueSource(strings = {"x", "x / (1 + abs(x))", "log(1 + x^2)", "sqrt(x^2 + 1)", "x / sqrt(1 + x^2)",
        "1 / cosh(x)",
        "log(1 + exp(x))", "x / (1 + exp(-x))", "log(sigmoid(x))", "where(x > 0, log(1 + x), 0)",
        "where(x < 1e-6, 0, sqrt(x))", "x * exp(-x^2)", "where(abs(x) > 0.1, 1 / x, x)", "max(x, 0)^1.5",
        "abs(x)^2.5", "2^tanh(x)", "log(1 - tanh(x)^2)", "0.5 * x * (1 + erf(x / sqrt(2)))", "sinh(x) / cosh(x)",
        "x * tanh(log(1 + exp(x)))", "sign(x) * log(1 + abs(x))"})
    void passesWhatIsDefined(String text) {
        assertThat(check(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log(x)               | NC034 | 1 | gets -
            1 + sqrt(x)          | NC034 | 5 | A root needs an argument of 0 or more
            1 / x                | NC034 | 3 | gets 0 where x = 0
            x / (x - 0.3)        | NC034 | 3 | gets 0 where x = 0.3
            1 / (exp(x) - 2)     | NC034 | 3 | gets 0 where x = 0.693147
            x^-2                 | NC034 | 2 | gets 0 where x = 0
            x^1.5                | NC034 | 2 | A power with this exponent needs a base of 0 or more
            log(x^2 - x)         | NC034 | 1 | gets
            log1p(-x^2)          | NC034 | 1 | log1p needs an argument above -1
            where(x < 1, log(x), 0) | NC034 | 14 | gets -
            log(x^2 - x + 1)     | NC230 | 1 | could not be proven
            exp(100 + x^2) * x   | NC032 | 1 | does not fit a float
            sqrt(abs(x))         | NC231 | 1 | the slope by x is
            exp(x) / (1 + x^2 + exp(x)) | NC231 | 8 | is NaN where x =
            """)
    void saysWhereAndWhy(String text, String code, int column, String words) {
        assertThat(check(text)).as(text).singleElement().satisfies(said -> assertThat(said)
                .startsWith("[" + code + "]").contains("in column " + column + "\n").contains(words));
    }

    @Test
    void aLossIsCheckedOnTheRangeOfItsOutput() {
        var text = "-log(1 + y) * t";

        assertThat(check(text, List.of(Interval.open(0, 1), Interval.REALS), "y", "t")).isEmpty();
        assertThat(check(text, List.of(Interval.REALS, Interval.REALS), "y", "t")).singleElement()
                .asString().startsWith("[NC034]").contains("y = ");
    }

    @Test
    void warnsOfWhatRoundsToTheEndsOfARange() {
        assertThat(check("-t * log(y)", List.of(Interval.open(0, 1), Interval.REALS), "y", "t")).singleElement()
                .asString().startsWith("[NC231]").contains("y = 0");
    }

    @Test
    void constantsMayMove() {
        var diagnostics = new Diagnostics();
        var check = check(diagnostics, "log(b + x^2)", "x", "b");
        var fixed = List.of(Interval.REALS, Interval.closed(1, 1));
        check.isDefined(fixed);
        check.warnOfConstants(fixed, List.of(Interval.REALS, Interval.REALS));

        assertThat(diagnostics.list()).singleElement().asString().startsWith("[NC230]").contains("exp(c)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pi^2                 | The formula does not depend on x
            sign(x)              | The slope of the formula by x is 0 everywhere
            where(x < 0, 1, 2)   | The slope of the formula by x is 0 everywhere
            x - x                | The slope of the formula by x is 0 everywhere
            """)
    void refusesWhatCannotLearn(String text, String message) {
        var diagnostics = new Diagnostics();

        assertThat(check(diagnostics, text, "x").hasSlope(0, "the input")).isFalse();
        assertThat(diagnostics.list()).singleElement().asString().startsWith("[NC035] " + message);
    }

    @Test
    void acceptsWhatCan() {
        assertThat(check(new Diagnostics(), "x * sign(x)", "x").hasSlope(0, "the input")).isTrue();
    }

    private static List<String> check(String text) {
        return check(text, List.of(Interval.REALS), "x");
    }

    private static List<String> check(String text, List<Interval> ranges, String... variables) {
        var diagnostics = new Diagnostics();
        var check = check(diagnostics, text, variables);
        if (check.isDefined(ranges)) {
            check.warnOfRounding(ranges, HINT);
        }
        return diagnostics.list().stream().map(Object::toString).toList();
    }

    private static FormulaCheck check(Diagnostics diagnostics, String text, String... variables) {
        return new FormulaCheck(Formulas.read(text, variables), SourceRef.none(), diagnostics);
    }
}
