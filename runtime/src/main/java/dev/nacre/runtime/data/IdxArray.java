package dev.nacre.runtime.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** The content of an IDX file: a shape whose first dimension counts rows, and the elements. */
public final class IdxArray {

    private final Path file;
    private final IdxType type;
    private final List<Integer> shape;
    private final byte[] data;

    IdxArray(Path file, IdxType type, List<Integer> shape, byte[] data) {
        this.file = file;
        this.type = type;
        this.shape = List.copyOf(shape);
        this.data = data;
    }

    /** All dimensions; the first counts rows. */
    public List<Integer> shape() {
        return shape;
    }

    /** Number of rows. */
    public int rows() {
        return shape.getFirst();
    }

    /** Elements in a row. */
    public int width() {
        return shape.stream().skip(1).reduce(1, Math::multiplyExact);
    }

    /**
     * All elements, row after row.
     *
     * @param scale what each element is multiplied with, as in {@code 1 / 255f} for bytes that shall lie in [0, 1]
     */
    public float[] scaledBy(float scale) {
        if (type == IdxType.UNSIGNED_BYTE) {
            return scaledBytes(scale);
        }
        var values = new float[rows() * width()];
        var buffer = ByteBuffer.wrap(data);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) type.element(buffer, i) * scale;
        }
        return values;
    }

    private float[] scaledBytes(float scale) {
        var values = new float[data.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (data[i] & 0xff) * scale;
        }
        return values;
    }

    /**
     * The rows as class indices.
     *
     * @throws InvalidDataException when the file has more than one dimension or elements that are no integers
     */
    public int[] labels() {
        if (shape.size() != 1 || !type.isInteger()) {
            throw new InvalidDataException(file + ": has the shape " + shape + " and elements of type " + type
                    + "; labels are expected as one dimension of integers.");
        }
        var labels = new int[rows()];
        var buffer = ByteBuffer.wrap(data);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) type.element(buffer, i);
        }
        return labels;
    }

    /** The rows as inputs; takes the elements over, so this array must not be asked for them afterwards. */
    Column column(float scale) {
        if (rows() > 0 && width() == 0) {
            throw new InvalidDataException(
                    file + ": has the shape " + shape + "; rows without elements cannot be inputs.");
        }
        int width = Math.max(1, width());
        return type == IdxType.UNSIGNED_BYTE && Float.isFinite(scale * 255)
                ? Column.ofFinite(ByteNumbers.takeOver(data, scale), width)
                : Column.ofNumbers(file.toString(), scaledBy(scale), width);
    }
}
