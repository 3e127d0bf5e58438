package dev.nacre.benchmarks.workload;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** The images to learn: real MNIST where there is some, else files of the same names and sizes full of noisy patterns. */
public final class Images {

    private static final int PIXELS = 784;
    private static final int CLASSES = 10;
    private static final int TRAINING_ROWS = 60_000;
    private static final int TEST_ROWS = 10_000;
    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;
    private static final int SIDE = 28;

    private Images() {}

    /** Whether real MNIST was given by the system property nacre.data. */
    static boolean areReal() {
        return !System.getProperty("nacre.data", "").isBlank();
    }

    /** What is in the folder. */
    public static String description() {
        return areReal() ? "MNIST" : "generated images";
    }

    /** The folder with the four files; generates them first where there is no MNIST. */
    public static Path folder() {
        if (areReal()) {
            return Path.of(System.getProperty("nacre.data"), "mnist");
        }
        var folder = Output.folder().resolve("generated-images");
        try {
            Files.createDirectories(folder);
            write(folder, "train", TRAINING_ROWS);
            write(folder, "t10k", TEST_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write images to " + folder, e);
        }
        return folder;
    }

    private static void write(Path folder, String prefix, int rows) throws IOException {
        var random = new SplittableRandom(rows);
        var labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = (byte) random.nextInt(CLASSES);
        }
        try (var out = open(folder.resolve(prefix + "-labels-idx1-ubyte"))) {
            out.writeInt(LABELS_MAGIC);
            out.writeInt(rows);
            out.write(labels);
        }
        try (var out = open(folder.resolve(prefix + "-images-idx3-ubyte"))) {
            out.writeInt(IMAGES_MAGIC);
            out.writeInt(rows);
            out.writeInt(SIDE);
            out.writeInt(SIDE);
            for (byte label : labels) {
                out.write(image(label, random));
            }
        }
    }

    /** Every class has its own tenth of the pixels, dark on most of them; a fifth of all pixels is noise, as in writing. */
    private static byte[] image(int label, SplittableRandom random) {
        var pixels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            boolean lit = i % CLASSES == label ? random.nextInt(4) > 0 : random.nextInt(8) == 0;
            pixels[i] = lit ? (byte) random.nextInt(128, 256) : 0;
        }
        return pixels;
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
}
