package dev.nacre.benchmarks.measure;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** How many bytes a loop of vectors reads and writes in a second that adds one array to another, for a given amount of memory. */
public final class Triad {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int ARRAYS = 3;
    private static final int TRIES = 40;
    private static final long BYTES_PER_TRY = 64L << 20;

    private final float[] left;
    private final float[] right;
    private final float[] sum;
    private final int turns;

    /**
     * Prepares a loop.
     *
     * @param bytes how much memory its three arrays take together
     */
    public Triad(long bytes) {
        int floats = SPECIES.loopBound(Math.toIntExact(bytes / (ARRAYS * Float.BYTES)));
        left = new float[floats];
        right = new float[floats];
        sum = new float[floats];
        turns = (int) Math.max(1, BYTES_PER_TRY / bytes);
    }

    /** GB/s, reads and writes counted, the best of several runs. */
    public double gigabytesPerSecond() {
        double best = 0;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            for (int turn = 0; turn < turns; turn++) {
                add(left, right, sum);
            }
            long nanos = System.nanoTime() - start;
            best = Math.max(best, (double) ARRAYS * Float.BYTES * sum.length * turns / nanos);
        }
        return best;
    }

    private static void add(float[] left, float[] right, float[] sum) {
        for (int i = 0; i < sum.length; i += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, left, i).add(FloatVector.fromArray(SPECIES, right, i)).intoArray(sum, i);
        }
    }
}
