package dev.nacre.runtime.simd;

import java.util.function.IntUnaryOperator;

/** Statistics of a sequence of random bits that betray a weak generator. */
final class Bits {

    private Bits() {}

    /** How far the four bytes' histograms are from flat: chi-square, divided such that the worst byte's z-score results. */
    static double worstByteScore(int count, IntUnaryOperator bits) {
        var histogram = new int[4][256];
        for (var i = 0; i < count; i++) {
            var word = bits.applyAsInt(i);
            for (var b = 0; b < 4; b++) {
                histogram[b][word >>> (8 * b) & 255]++;
            }
        }
        var worst = 0.0;
        var expected = count / 256.0;
        for (var bytes : histogram) {
            var chi = 0.0;
            for (var seen : bytes) {
                chi += (seen - expected) * (seen - expected) / expected;
            }
            worst = Math.max(worst, Math.abs(chi - 255) / Math.sqrt(2 * 255));
        }
        return worst;
    }

    /** The correlation of draws with those {@code lag} later, times the root of their number: a z-score. */
    static double lagScore(int count, int lag, IntUnaryOperator bits) {
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += centred(bits.applyAsInt(i)) * centred(bits.applyAsInt(i + lag));
        }
        return Math.abs(sum * 12 / Math.sqrt(count));
    }

    /** The mean of the draws as a z-score. */
    static double meanScore(int count, IntUnaryOperator bits) {
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += centred(bits.applyAsInt(i));
        }
        return Math.abs(sum * Math.sqrt(12.0 / count));
    }

    private static double centred(int bits) {
        return bits * 0x1p-32;
    }
}
