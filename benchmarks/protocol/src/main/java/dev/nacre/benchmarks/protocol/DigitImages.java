package dev.nacre.benchmarks.protocol;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The training images of MNIST as their files have them.
 *
 * @param count of images
 * @param pixels of 28 x 28, image after image, unsigned
 * @param labels one for each image
 */
// The arrays are shared by intention: there are sixty thousand images in them.
@SuppressWarnings("ArrayRecordComponent")
public record DigitImages(int count, byte[] pixels, byte[] labels) {

    /** Pixels of one image. */
    public static final int SIZE = 784;

    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;

    /** Reads train-images-idx3-ubyte and train-labels-idx1-ubyte, as they are or with .gz, from a folder. */
    public static DigitImages read(Path folder) {
        try {
            var pixels = content(folder, "train-images-idx3-ubyte", IMAGES_MAGIC);
            var labels = content(folder, "train-labels-idx1-ubyte", LABELS_MAGIC);
            return new DigitImages(labels.length, pixels, labels);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read MNIST from " + folder, e);
        }
    }

    /** The images as numbers from 0 to 1. */
    public float[] scaled() {
        var values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (pixels[i] & 0xff) / 255f;
        }
        return values;
    }

    private static byte[] content(Path folder, String name, int magic) throws IOException {
        try (var input = new DataInputStream(open(folder, name))) {
            if (input.readInt() != magic) {
                throw new IOException(name + " is not the file that its name says");
            }
            int size = 1;
            for (int dimension = magic & 0xff; dimension > 0; dimension--) {
                size = Math.multiplyExact(size, input.readInt());
            }
            var bytes = new byte[size];
            input.readFully(bytes);
            return bytes;
        }
    }

    private static InputStream open(Path folder, String name) throws IOException {
        var plain = folder.resolve(name);
        return Files.exists(plain)
                ? new BufferedInputStream(Files.newInputStream(plain))
                : new BufferedInputStream(new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".gz"))));
    }
}
