package dev.nacre.runtime.simd;

/**
 * A keyed 32-bit hash for random numbers inside kernels (dropout masks, noise): bits are a function of key and element
 * index, so neither threads nor vector width nor a resume change them.
 *
 * <p>
 * Three rounds of xor-shift and multiply in the manner of MurmurHash3's finaliser, with the key entering before the first
 * and before the second round. Not for cryptography. Generated vector code spells it out, with the same
 * bits.
 */
public final class Mix32 {

    public static final int SPREAD = 0x9E3779B1;
    public static final int FIRST = 0x85EBCA6B;
    public static final int SECOND = 0xC2B2AE35;
    public static final float UNIT = 0x1p-24f;

    private Mix32() {}

    /**
     * The key of one use of random numbers in one training step: {@code (int) key} and {@code (int) (key >>> 32)} are the
     * two halves that {@link #mix} takes.
     *
     * @param seed the seed of the training run
     * @param step the number of the step
     * @param stream tells apart the places of a network that draw numbers
     * @return 64 well-mixed bits (SplitMix64 over the three)
     */
    public static long key(long seed, long step, int stream) {
        return SplitMix.next(SplitMix.next(SplitMix.next(seed) ^ step) ^ stream);
    }

    /**
     * Thirty-two random bits for one element.
     *
     * @param key0 low half of the key
     * @param key1 high half of the key
     * @param index number of the element
     * @return bits that look independent for every other index or key
     */
    public static int mix(int key0, int key1, int index) {
        var x = index * SPREAD + key0;
        x = (x ^ (x >>> 16)) * FIRST + key1;
        x = (x ^ (x >>> 13)) * SECOND;
        return x ^ (x >>> 16);
    }

    /**
     * Maps bits to [0, 1): the upper 24 bits times 2<sup>-24</sup>.
     *
     * @param bits as {@link #mix} gives them
     * @return a multiple of 2<sup>-24</sup>, at least 0 and below 1
     */
    public static float uniform(int bits) {
        return (bits >>> 8) * UNIT;
    }
}
