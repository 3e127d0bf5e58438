package dev.nacre.runtime.simd;

/**
 * Counter-based random numbers: number {@code index} of a stream is a pure function of (seed, stream, index), so neither
 * threads nor order nor a resume change it.
 *
 * <p>
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011): the seed is the key,
 * index and stream are the counter. All draws of one index come from the same words, so give each purpose a stream of its
 * own. Indices run from 0 to 2<sup>48</sup> - 1. Immutable, safe from many threads, and no call allocates.
 */
public final class CounterRandom {

    /** Standard deviation of {@link #truncatedNormal}: that of a normal variable cut at two standard deviations. */
    public static final float TRUNCATED_DEVIATION = 0.8796257f;

    private static final long SHUFFLE = 0x53687566666C6521L;
    private static final int ATTEMPT_SHIFT = 48;
    private static final int QUARTER_MASK = (1 << 30) - 1;
    private static final double CUT = 2.0;

    private final long seed;
    private final long stream;

    private CounterRandom(long seed, long stream) {
        this.seed = seed;
        this.stream = stream;
    }

    /**
     * A stream of random numbers.
     *
     * @param seed chooses the family of streams
     * @param stream tells apart the uses of one seed
     * @return the stream
     */
    public static CounterRandom of(long seed, long stream) {
        return new CounterRandom(seed, stream);
    }

    /**
     * Thirty-two random bits: word {@code index % 4} of block {@code index / 4}.
     *
     * @param index number of the draw
     * @return uniform bits
     */
    public int bits(long index) {
        return Philox.word(seed, index >>> 2, stream, (int) index & 3);
    }

    /**
     * A uniform number in [0, 1): the upper 24 of {@link #bits} times 2<sup>-24</sup>.
     *
     * @param index number of the draw
     * @return a multiple of 2<sup>-24</sup>
     */
    public float uniform(long index) {
        return (bits(index) >>> 8) * 0x1p-24f;
    }

    /**
     * A standard normal number by Box and Muller (1958), in double and with {@link StrictMath}, so that it is the same on
     * every machine; at most 6.7 in magnitude.
     *
     * @param index number of the draw
     * @return a number of mean 0 and standard deviation 1
     */
    public float normal(long index) {
        return (float) gauss(index, 0);
    }

    /**
     * A standard normal number within two standard deviations: others are drawn again. Its standard deviation is
     * {@link #TRUNCATED_DEVIATION}, not 1.
     *
     * @param index number of the draw
     * @return a number in [-2, 2]
     */
    public float truncatedNormal(long index) {
        var attempt = 0L;
        var value = gauss(index, attempt);
        while (Math.abs(value) > CUT) {
            value = gauss(index, ++attempt);
        }
        return (float) value;
    }

    private double gauss(long index, long attempt) {
        var block = (index >>> 1) | (attempt << ATTEMPT_SHIFT);
        var first = (int) (index & 1) * 2;
        var radius = unsigned(Philox.word(seed, block, stream, first)) + 1;
        var angle = Philox.word(seed, block, stream, first + 1);
        return Math.sqrt(-2 * StrictMath.log(radius * 0x1p-32)) * cosine(angle);
    }

    /**
     * The cosine of a random angle: two bits choose a quarter of the circle, the others an angle up to pi / 4 to either side
     * of its middle, since {@link StrictMath} allocates when it has to reduce a larger one.
     */
    private static double cosine(int bits) {
        var angle = ((bits & QUARTER_MASK) - (1 << 29)) * (0x1p-31 * Math.PI);
        return switch (bits >>> 30) {
            case 0 -> StrictMath.cos(angle);
            case 1 -> -StrictMath.sin(angle);
            case 2 -> -StrictMath.cos(angle);
            default -> StrictMath.sin(angle);
        };
    }

    /**
     * Permutes the items in place (Fisher and Yates, as Durstenfeld 1964), always the same way for the same seed, stream
     * and length.
     *
     * @param items what to permute
     * @param seed the seed of the run
     * @param stream tells apart the shuffles of one run
     */
    public static void shuffle(int[] items, long seed, long stream) {
        var key = SplitMix.next(seed ^ SHUFFLE);
        for (var i = items.length - 1; i > 0; i--) {
            var bits = Philox.word(key, i >>> 2, stream, i & 3);
            // The upper half of a 32 x 32 bit product: uniform below i + 1 up to a bias of (i + 1) / 2^32.
            var j = (int) ((unsigned(bits) * (i + 1)) >>> 32);
            var item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    /**
     * Fills the array with a permutation of 0, 1, ..., length - 1 that depends on seed and epoch alone, not on what the
     * array held: so a resumed run sees the same order.
     *
     * @param order filled with the permutation
     * @param seed the seed of the run
     * @param epoch the number of the epoch
     */
    public static void permutation(int[] order, long seed, long epoch) {
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        shuffle(order, seed, epoch);
    }

    private static long unsigned(int bits) {
        return bits & 0xFFFF_FFFFL;
    }
}
