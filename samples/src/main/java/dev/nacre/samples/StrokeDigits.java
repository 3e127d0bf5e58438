package dev.nacre.samples;

import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;

/** Makes digits that look written by many hands: data for the lesson when there is no MNIST. */
final class StrokeDigits {

    private static final int CLASSES = 10;
    private static final double NOISE = 0.12;

    private StrokeDigits() {}

    /**
     * Draws digits, equally many of each.
     *
     * @param rows how many
     * @param seed decides every one of them
     */
    static Dataset draw(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var paper = new DigitImage();
        var pixels = new float[rows * DigitImage.PIXELS];
        var labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row % CLASSES;
            paper.draw(Hand.random(random).write(labels[row], random), random.nextDouble(1.4, 3.4));
            paper.copyTo(pixels, row * DigitImage.PIXELS);
            addNoise(pixels, row * DigitImage.PIXELS, random);
        }
        return Dataset.classes(pixels, DigitImage.PIXELS, labels);
    }

    private static void addNoise(float[] pixels, int start, SplittableRandom random) {
        for (int i = start; i < start + DigitImage.PIXELS; i++) {
            pixels[i] = Math.clamp(pixels[i] + (float) random.nextDouble(-NOISE, NOISE), 0f, 1f);
        }
    }
}
