package dev.nacre.samples;

import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;

/** Points on three arms that wind around each other: no straight line tells them apart. */
public final class Spirals {

    private static final int ARMS = 3;
    private static final double TURNS = 0.75;
    private static final double NOISE = 0.06;
    /** Brings both coordinates to a variance of about one. */
    private static final double SCALE = 2.4;

    private Spirals() {}

    /**
     * Draws points, equally many on each arm; the target is the number of the arm.
     *
     * @param rows how many
     * @param seed decides every one of them
     */
    public static Dataset draw(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var points = new float[rows][];
        var arms = new int[rows];
        for (int row = 0; row < rows; row++) {
            arms[row] = row % ARMS;
            double outwards = random.nextDouble(0.1, 1);
            double angle = 2 * StrictMath.PI * (TURNS * outwards + (double) arms[row] / ARMS);
            points[row] = new float[] {coordinate(outwards * StrictMath.cos(angle), random),
                coordinate(outwards * StrictMath.sin(angle), random)};
        }
        return Dataset.classes(points, arms);
    }

    private static float coordinate(double exact, SplittableRandom random) {
        return (float) (SCALE * (exact + NOISE * random.nextGaussian()));
    }
}
