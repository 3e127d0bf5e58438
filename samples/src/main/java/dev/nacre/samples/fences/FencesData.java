package dev.nacre.samples.fences;

import java.util.List;
import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;

/**
 * Meadows seen from above: on each one or two fences, round or square, and each pixel is to be told meadow, inside a round fence or
 * inside a square one. The grass is the same on both sides, so that a pixel can only be told from the fence around it.
 */
final class FencesData {

    /** Pixels along one side. */
    static final int SIDE = 24;
    /** What a pixel may be. */
    static final List<String> CLASSES = List.of("meadow", "round", "square");

    private static final int PIXELS = SIDE * SIDE;
    private static final double NOISE = 0.15;

    private FencesData() {}

    /**
     * Draws meadows.
     *
     * @param rows how many
     * @param seed decides every one of them
     */
    static Dataset draw(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var pixels = new float[rows][PIXELS];
        var labels = new int[rows][PIXELS];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < PIXELS; i++) {
                pixels[row][i] = (float) random.nextDouble(0.3 - NOISE, 0.3 + NOISE);
            }
            // Left and right halves, so that fences do not meet.
            boolean both = random.nextBoolean();
            if (both) {
                fence(random, 6, 3.2, 5.2).draw(pixels[row], labels[row]);
                fence(random, 18, 3.2, 5.2).draw(pixels[row], labels[row]);
            } else {
                fence(random, 12, 5, 9).draw(pixels[row], labels[row]);
            }
        }
        return Dataset.builder().input(Dataset.UNNAMED, pixels).labels(Dataset.UNNAMED, labels, CLASSES).build();
    }

    private static Fence fence(SplittableRandom random, double middle, double least, double most) {
        double size = random.nextDouble(least, most);
        return new Fence(random.nextInt(1, CLASSES.size()), size, random.nextDouble(size + 0.5, SIDE - size - 0.5),
                middle + random.nextDouble(-0.5, 0.5));
    }

    /**
     * One fence.
     *
     * @param kind its class, 1 round, 2 square
     * @param size radius, or half of a side
     * @param y its middle, downwards
     * @param x its middle, to the right
     */
    private record Fence(int kind, double size, double y, double x) {

        private static final float WOOD = 0.9f;

        void draw(float[] pixels, int[] labels) {
            for (int i = 0; i < PIXELS; i++) {
                int row = i / SIDE;
                int column = i % SIDE;
                double fromFence = distance(row + 0.5 - y, column + 0.5 - x) - size;
                if (fromFence < 0) {
                    labels[i] = kind;
                }
                if (Math.abs(fromFence) < 0.6) {
                    pixels[i] = WOOD;
                }
            }
        }

        private double distance(double down, double right) {
            return kind == 1 ? Math.sqrt(down * down + right * right) : Math.max(Math.abs(down), Math.abs(right));
        }
    }
}
