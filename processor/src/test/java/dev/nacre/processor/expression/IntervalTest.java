package dev.nacre.processor.expression;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges hold every value that an expression takes, and are as narrow as is promised. */
final class IntervalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2                       | 0    | true  | Infinity | false
            1 + abs(x)                | 1    | true  | Infinity | false
            exp(x)                    | 0    | false | Infinity | false
            1 + exp(x)                | 1    | false | Infinity | false
            tanh(x)^2                 | 0    | true  | 1        | false
            1 - tanh(x)^2             | 0    | false | 1        | true
            1 / (1 + exp(-x))         | 0    | false | 1        | false
            max(x, 2)                 | 2    | true  | Infinity | false
            min(max(x, -1), 1)        | -1   | true  | 1        | true
            where(x < 0, -x, x)       | 0    | true  | Infinity | false
            where(x > 0, 1 / x, 3)    | 0    | false | Infinity | false
            sin(x) * 2                | -2   | true  | 2        | true
            cosh(x)                   | 0    | false | Infinity | false
            -softplus(x) - 1          | -Infinity | false | -1  | false
            erf(x) + 1                | 0    | false | 2        | false
            3 - 5                     | -2   | true  | -2       | true
            """)
    void rangesAreNarrow(String text, double low, boolean withLow, double high, boolean withHigh) {
        assertThat(Ranges.ofReals().of(Formulas.read(text, "x").expression())).as(text)
                .isEqualTo(new Interval(new Interval.End(low, withLow), new Interval.End(high, withHigh)));
    }

    @Test
    void aGuardedPartKnowsItsGuard() {
        var guarded = Formulas.read("where(x - 1 > 0.5, log(x - 1), 0)", "x").expression();

        assertThat(DomainCheck.of(guarded, List.of(Interval.REALS))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void productsAndQuotientsHoldWhatTheyShould(int seed) {
        var random = new SplittableRandom(seed);
        var a = interval(random);
        var b = interval(random);
        for (int i = 0; i < 50; i++) {
            double x = within(a, random);
            double y = within(b, random);
            assertThat(a.times(b).contains(x * y)).as("%s * %s at %s, %s", a, b, x, y).isTrue();
            assertThat(a.plus(b).contains(x + y)).isTrue();
            assertThat(a.minus(b).contains(x - y)).isTrue();
            assertThat(a.least(b).contains(Math.min(x, y))).isTrue();
            assertThat(a.most(b).contains(Math.max(x, y))).isTrue();
            assertThat(a.hull(b).contains(x) && a.hull(b).contains(y)).isTrue();
            assertThat(a.absolute().contains(Math.abs(x)) && a.square().contains(x * x)).isTrue();
            assertThat(y == 0 || a.over(b).contains(x / y)).as("%s / %s at %s, %s", a, b, x, y).isTrue();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** Ends that are whole, zero often, so that quarters between them are exact. */
    private static Interval interval(SplittableRandom random) {
        int low = random.nextInt(-3, 3);
        return Interval.closed(low, low + random.nextInt(4));
    }

    private static double within(Interval interval, SplittableRandom random) {
        double low = interval.low().value();
        return low + (interval.high().value() - low) * random.nextInt(5) / 4;
    }
}
