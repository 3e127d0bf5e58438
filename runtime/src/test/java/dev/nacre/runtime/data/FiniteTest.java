package dev.nacre.runtime.data;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One bad number is found wherever it stands, and extreme good ones are left alone. */
final class FiniteTest {

    private static final float[] BAD = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    private static final float[] GOOD = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, -0f, 1};

    @Test
    void findsABadNumberAtEveryPlaceOfEveryLength() {
        for (int length = 1; length < 20; length++) {
            for (int place = 0; place < length; place++) {
                for (float bad : BAD) {
                    var values = new float[length + 5];
                    values[place + 3] = bad;
                    assertThat(Finite.all(values, 3, length)).isFalse();
                    assertThat(Finite.firstNot(values, 3, length)).isEqualTo(place + 3);
                }
            }
        }
    }

    @Test
    void findsABadNumberAtEveryPlaceOfEveryLengthQuicklyToo() {
        for (int length = 1; length < 140; length++) {
            for (int place = -1; place < length; place++) {
                var values = new float[length + 5];
                Arrays.fill(values, GOOD[length % GOOD.length]);
                values[2] = Float.NaN;
                values[length + 3] = Float.NaN;
                if (place >= 0) {
                    values[place + 3] = BAD[place % BAD.length];
                }
                assertThat(Finite.allQuickly(values, 3, length)).isEqualTo(place < 0);
            }
        }
    }

    @Test
    void looksOnlyInsideTheRange() {
        var values = new float[10];
        values[2] = Float.NaN;
        values[8] = Float.NaN;
        assertThat(Finite.all(values, 3, 5)).isTrue();
        assertThat(Finite.firstNot(values, 3, 5)).isEqualTo(-1);
    }

    @Test
    void everyFiniteNumberIsGood() {
        for (float good : GOOD) {
            var values = new float[11];
            Arrays.fill(values, good);
            assertThat(Finite.all(values, 0, 11)).isTrue();
        }
    }
}
