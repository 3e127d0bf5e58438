package dev.nacre.samples;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.data.Mnist;

/**
 * The digits of the lesson, real or drawn.
 *
 * @param source where they come from, for people
 * @param training rows to learn from
 * @param validation rows to watch the training with
 * @param test rows that have no part in it
 */
record DigitsData(String source, Dataset training, Dataset validation, Dataset test) {

    private static final int DRAWN_FOR_TRAINING = 12_000;
    private static final int DRAWN_FOR_TEST = 2_000;
    private static final double TRAINING_SHARE = 0.95;
    private static final long SEED = 42;

    /**
     * Real MNIST from a folder, or drawn digits when no folder is named.
     *
     * @param folder the folder that has MNIST's four files in {@code mnist/}; empty for drawn digits
     * @throws InvalidDataException when the files are not there or damaged
     */
    static DigitsData find(String folder) {
        return folder.isBlank() ? drawn() : mnist(Path.of(folder));
    }

    /** Digits that this sample draws. */
    static DigitsData drawn() {
        return of("digits drawn by this sample (for real MNIST: -Dnacre.data=DIR, with its files in DIR/mnist)",
                StrokeDigits.draw(DRAWN_FOR_TRAINING, SEED), StrokeDigits.draw(DRAWN_FOR_TEST, SEED + 1));
    }

    private static DigitsData mnist(Path folder) {
        var place = folder.resolve("mnist");
        if (!Files.isDirectory(place)) {
            throw new InvalidDataException(place.toAbsolutePath()
                    + ": there is no such folder, but nacre.data says that "
                    + "MNIST is in it. Put the four IDX files there, or leave nacre.data out to train on drawn digits.");
        }
        var mnist = Mnist.load(place);
        return of("MNIST from " + place.toAbsolutePath(), mnist.train(), mnist.test());
    }

    private static DigitsData of(String source, Dataset known, Dataset test) {
        var parts = known.splitByClass(TRAINING_SHARE, SEED);
        return new DigitsData(source, parts.first(), parts.second(), test);
    }
}
