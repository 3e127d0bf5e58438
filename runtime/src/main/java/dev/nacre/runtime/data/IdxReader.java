package dev.nacre.runtime.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads IDX files, the format of MNIST: two zero bytes, a byte for the type, a byte for the number of dimensions, the
 * dimensions as big-endian 32-bit integers, then the elements, big-endian, last dimension fastest. Whether a file is
 * gzipped is seen from its content, not its name.
 *
 * <p>
 * Source: Yann LeCun, Corinna Cortes, Christopher Burges, "The MNIST database of handwritten digits", section on file
 * formats.
 */
public final class IdxReader {

    private static final int BUFFER = 1 << 16;

    /** Images that are mostly paper shrink to a fifth or less; beyond this a file is read as it comes. */
    private static final long LIKELY_RATIO = 16;

    private final Path file;

    private IdxReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidDataException when the file is missing, cut short, has bytes left over or is no IDX file
     */
    public static IdxArray read(Path file) {
        return new IdxReader(file).read();
    }

    /**
     * Reads a pair of files into a dataset.
     *
     * @param images first dimension rows, all others together the inputs of a row
     * @param labels one class per row
     * @param scale what each image element is multiplied with, as in {@code 1 / 255f}
     * @throws InvalidDataException when a file is damaged or the two do not have the same number of rows
     */
    public static Dataset dataset(Path images, Path labels, float scale) {
        var inputs = read(images);
        var classes = read(labels);
        if (inputs.rows() != classes.rows()) {
            throw new InvalidDataException(images + " has " + inputs.rows() + " rows, but " + labels + " has "
                    + classes.rows() + "; both must have the same number.");
        }
        return new DatasetBuilder().input(Dataset.UNNAMED, inputs.column(scale))
                .labels(Dataset.UNNAMED, classes.labels()).build();
    }

    private IdxArray read() {
        try (var stored = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            if (isGzip(stored)) {
                return parse(new GZIPInputStream(stored, BUFFER), LIKELY_RATIO * Files.size(file));
            }
            return parse(stored, Files.size(file));
        } catch (NoSuchFileException e) {
            throw new InvalidDataException(file + ": does not exist; an IDX file is expected.", e);
        } catch (IOException e) {
            throw new InvalidDataException(file + ": cannot be read to its end (" + e.getMessage()
                    + "); the file is damaged or cut short, fetch it again.", e);
        }
    }

    private static boolean isGzip(InputStream stored) throws IOException {
        stored.mark(2);
        boolean gzip = stored.read() == 0x1f && stored.read() == 0x8b;
        stored.reset();
        return gzip;
    }

    private IdxArray parse(InputStream in, long likely) throws IOException {
        byte[] magic = in.readNBytes(4);
        var type = magic.length == 4 && magic[0] == 0 && magic[1] == 0 ? IdxType.of(magic[2]) : null;
        if (type == null || magic[3] < 1) {
            throw new InvalidDataException(file + ": starts with bytes " + hex(magic)
                    + ", which is no IDX header; expected 00 00, a type of 08, 09, 0b, 0c, 0d or 0e, and the number of"
                    + " dimensions (00 00 08 03 for images of bytes, 00 00 08 01 for labels).");
        }
        List<Integer> shape = shape(in, magic[3]);
        long expected = type.bytes();
        for (int extent : shape) {
            expected = Math.multiplyExact(expected, extent);
        }
        return new IdxArray(file, type, shape, elements(in, shape, expected, likely));
    }

    private List<Integer> shape(InputStream in, int dimensions) throws IOException {
        byte[] header = in.readNBytes(4 * dimensions);
        if (header.length < 4 * dimensions) {
            throw new InvalidDataException(file + ": is cut short inside its header; expected " + dimensions
                    + " dimensions of 4 bytes, found " + header.length + " bytes.");
        }
        var buffer = ByteBuffer.wrap(header);
        var shape = new ArrayList<Integer>();
        long elements = 1;
        for (int i = 0; i < dimensions; i++) {
            int extent = buffer.getInt();
            shape.add(extent);
            elements = extent < 0 || elements > Integer.MAX_VALUE ? Long.MAX_VALUE : elements * extent;
        }
        if (elements > Integer.MAX_VALUE - 8) {
            throw new InvalidDataException(
                    file + ": claims the shape " + shape + ", which is more than an array can hold;"
                            + " the header is damaged or the file must be cut in parts.");
        }
        return shape;
    }

    private byte[] elements(InputStream in, List<Integer> shape, long expected, long likely) throws IOException {
        if (expected > Integer.MAX_VALUE - 8) {
            throw new InvalidDataException(
                    file + ": holds " + expected + " bytes, more than an array can; cut the file in parts.");
        }
        byte[] data = bytes(in, (int) expected, likely);
        if (data.length < expected) {
            throw new InvalidDataException(
                    file + ": is cut short; its header promises the shape " + shape + ", that is "
                            + expected + " bytes, found " + data.length + ".");
        }
        if (in.read() >= 0) {
            throw new InvalidDataException(file + ": has bytes left after the " + expected + " that its shape " + shape
                    + " takes; the header is damaged or two files were joined.");
        }
        return data;
    }

    /** Reads into one array where the header can be believed: a damaged one must not make us ask for all memory. */
    private static byte[] bytes(InputStream in, int expected, long likely) throws IOException {
        if (expected > likely) {
            return in.readNBytes(expected);
        }
        var data = new byte[expected];
        int length = in.readNBytes(data, 0, expected);
        return length < expected ? Arrays.copyOf(data, length) : data;
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", b));
        }
        return text.isEmpty() ? "(none)" : text.toString();
    }
}
