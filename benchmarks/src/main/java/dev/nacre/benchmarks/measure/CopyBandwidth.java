package dev.nacre.benchmarks.measure;

/** How many bytes a plain array copy reads and writes in a second, for a given amount of memory. */
public final class CopyBandwidth {

    private static final int TRIES = 8;
    private static final long BYTES_PER_TRY = 32L << 20;

    private final float[] source;
    private final float[] target;
    private final int copies;

    /**
     * Prepares a copy.
     *
     * @param bytes how much memory source and target take together
     */
    public CopyBandwidth(long bytes) {
        int floats = Math.toIntExact(bytes / (2 * Float.BYTES));
        source = new float[floats];
        target = new float[floats];
        copies = (int) Math.max(1, BYTES_PER_TRY / bytes);
    }

    /** GB/s, reads and writes counted, the best of several runs. */
    public double gigabytesPerSecond() {
        double best = 0;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            for (int copy = 0; copy < copies; copy++) {
                System.arraycopy(source, 0, target, 0, source.length);
            }
            long nanos = System.nanoTime() - start;
            best = Math.max(best, 2.0 * Float.BYTES * source.length * copies / nanos);
        }
        return best;
    }
}
