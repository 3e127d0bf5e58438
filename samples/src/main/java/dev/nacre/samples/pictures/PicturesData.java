package dev.nacre.samples.pictures;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.Images;
import dev.nacre.runtime.data.InvalidDataException;

/**
 * The pictures of the lesson, photographs or drawn.
 *
 * @param source where they come from, for people
 * @param training pictures to learn from
 * @param test pictures that have no part in it
 */
record PicturesData(String source, Dataset training, Dataset test) {

    /** Pixels along one side. */
    static final int SIDE = 32;

    private static final int DRAWN_FOR_TRAINING = 120;
    private static final int DRAWN_FOR_TEST = 30;
    private static final long SEED = 7;

    /**
     * Photographs, or drawn pictures when no folder is named.
     *
     * @param folder the folder that has {@code images/cifar10-12k.zip}; empty for drawn pictures
     * @param work where drawn pictures are put
     * @throws InvalidDataException when the file is not there or damaged
     */
    static PicturesData find(String folder, Path work) {
        return folder.isBlank() ? drawn(work) : photographs(Path.of(folder));
    }

    /** Pictures that this sample draws into a folder for each class. */
    static PicturesData drawn(Path work) {
        var training = work.resolve("train");
        var test = work.resolve("test");
        DrawnPictures.draw(training, DRAWN_FOR_TRAINING, SEED);
        DrawnPictures.draw(test, DRAWN_FOR_TEST, SEED + 1);
        var images = Images.rgb(SIDE, SIDE);
        var known = images.folder(training);
        return new PicturesData("pictures drawn by this sample into " + work.toAbsolutePath()
                + " (for photographs: -Dnacre.data=DIR, with CIFAR-10 in DIR/images/cifar10-12k.zip)",
                known, images.classNames(known.classNames()).folder(test));
    }

    private static PicturesData photographs(Path folder) {
        var zip = folder.resolve("images").resolve("cifar10-12k.zip");
        if (!Files.isRegularFile(zip)) {
            throw new InvalidDataException(zip.toAbsolutePath() + ": there is no such file, but nacre.data says that "
                    + "photographs are in it. Put a zip file with the folders train/CLASS and test/CLASS there, or leave "
                    + "nacre.data out to train on drawn pictures.");
        }
        var images = Images.rgb(SIDE, SIDE);
        var known = images.zip(zip, "train");
        return new PicturesData("CIFAR-10 from " + zip.toAbsolutePath(), known,
                images.classNames(known.classNames()).zip(zip, "test"));
    }

    /** The training pictures, and each of them a second time as a mirror shows it: a dog seen from the left is a dog. */
    Dataset trainingWithMirrored() {
        var input = training.input(Dataset.UNNAMED);
        int width = input.width();
        var pixels = new float[2 * training.size() * width];
        var labels = new int[2 * training.size()];
        for (int row = 0; row < training.size(); row++) {
            int at = 2 * row * width;
            input.copyRow(training.row(row), pixels, at);
            mirror(pixels, at, at + width, width);
            labels[2 * row] = (int) training.target(Dataset.UNNAMED).value(training.row(row), 0);
            labels[2 * row + 1] = labels[2 * row];
        }
        return Dataset.builder().input(Dataset.UNNAMED, pixels, width)
                .labels(Dataset.UNNAMED, labels, training.classNames()).build();
    }

    private static void mirror(float[] pixels, int from, int to, int width) {
        int channels = width / (SIDE * SIDE);
        int line = SIDE * channels;
        for (int i = 0; i < width; i++) {
            int y = i / line;
            int x = i % line / channels;
            pixels[to + y * line + (SIDE - 1 - x) * channels + i % channels] = pixels[from + i];
        }
    }
}
