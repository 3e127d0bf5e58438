package dev.nacre.runtime.simd;

/**
 * The finaliser of SplitMix64 (Steele, Lea and Flood 2014): spreads any 64 bits over all 64 bits.
 */
final class SplitMix {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private SplitMix() {}

    /** The output of a SplitMix64 generator whose state was {@code state} before the step. */
    static long next(long state) {
        var z = state + GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
