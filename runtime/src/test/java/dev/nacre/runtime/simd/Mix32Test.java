package dev.nacre.runtime.simd;

import java.util.HashSet;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class Mix32Test {

    private static final int COUNT = 1 << 20;
    /** A z-score that honest bits exceed once in about ten million draws; seeds are fixed, so it is met or not for good. */
    private static final double SUSPICIOUS = 5.3;

    private static IntUnaryOperator draws(long seed, long step, int stream) {
        var key = Mix32.key(seed, step, stream);
        return index -> Mix32.mix((int) key, (int) (key >>> 32), index);
    }

    @Test
    void isFlatAndUncorrelatedAlongElements() {
        for (var step = 1; step <= 4; step++) {
            var draws = draws(42, step, 0);
            assertThat(Bits.meanScore(COUNT, draws)).isLessThan(SUSPICIOUS);
            assertThat(Bits.worstByteScore(COUNT, draws)).isLessThan(SUSPICIOUS);
            for (var lag : new int[] {1, 2, 3, 8, 16, 128, 784, 4096}) {
                assertThat(Bits.lagScore(COUNT, lag, draws)).as("lag %s", lag).isLessThan(SUSPICIOUS);
            }
        }
    }

    @Test
    void isFlatAndUncorrelatedAlongStepsAndStreams() {
        assertSound(step -> draws(42, step, 0).applyAsInt(5));
        assertSound(stream -> draws(42, 1, stream).applyAsInt(5));
        assertSound(seed -> draws(seed, 1, 0).applyAsInt(5));
    }

    private static void assertSound(IntUnaryOperator draws) {
        assertThat(Bits.meanScore(COUNT, draws)).isLessThan(SUSPICIOUS);
        assertThat(Bits.worstByteScore(COUNT, draws)).isLessThan(SUSPICIOUS);
        assertThat(Bits.lagScore(COUNT, 1, draws)).isLessThan(SUSPICIOUS);
    }

    @Test
    void changesHalfOfTheBitsWhenOneBitOfIndexOrKeyChanges() {
        var flips = new int[Integer.SIZE];
        var trials = 4096;
        for (var bit = 0; bit < Integer.SIZE; bit++) {
            for (var i = 0; i < trials; i++) {
                var index = SplitMix.next(i);
                var changed = Mix32.mix(1, 2, (int) index) ^ Mix32.mix(1, 2, (int) index ^ (1 << bit));
                flips[bit] += Integer.bitCount(changed);
            }
            assertThat(flips[bit] / (double) trials).as("bit %s", bit).isBetween(14.5, 17.5);
        }
    }

    @Test
    void givesUniformVarianceOfOneTwelfth() {
        var draws = draws(7, 3, 1);
        var squares = 0.0;
        for (var i = 0; i < COUNT; i++) {
            var centred = Mix32.uniform(draws.applyAsInt(i)) - 0.5;
            squares += centred * centred;
        }
        assertThat(squares / COUNT).isBetween(1 / 12.0 - 5e-4, 1 / 12.0 + 5e-4);
    }

    @Test
    void staysBelowOne() {
        assertThat(Mix32.uniform(-1)).isEqualTo(1 - 0x1p-24f);
        assertThat(Mix32.uniform(0)).isZero();
    }

    @Test
    void hasOtherKeysForOtherUses() {
        var keys = new HashSet<Long>();
        for (var a = 0; a < 20; a++) {
            for (var b = 0; b < 20; b++) {
                for (var c = 0; c < 20; c++) {
                    keys.add(Mix32.key(a, b, c));
                }
            }
        }
        assertThat(keys).hasSize(8000);
    }

    @Test
    void keepsItsNumbersFromReleaseToRelease() {
        assertThat(Mix32.key(1, 2, 3)).isEqualTo(-3426316478316322125L);
        assertThat(Mix32.mix(1, 2, 3)).isEqualTo(-1101388897);
    }
}
