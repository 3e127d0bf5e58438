package dev.nacre.runtime.data;

/** A decoded image: its numbers line after line, the channels of a pixel side by side. */
final class Pixels {

    private final int height;
    private final int width;
    private final float[] values;

    Pixels(int height, int width, float[] values) {
        this.height = height;
        this.width = width;
        this.values = values;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** The numbers themselves, no copy. */
    float[] values() {
        return values;
    }

    private int channels() {
        return values.length / (height * width);
    }

    /** The middle part; of an odd rest one line or pixel more is cut off below and to the right. */
    Pixels middle(int lines, int columns) {
        if (lines == height && columns == width) {
            return this;
        }
        int top = (height - lines) / 2;
        int left = (width - columns) / 2;
        int part = columns * channels();
        var cut = new float[lines * part];
        for (int y = 0; y < lines; y++) {
            System.arraycopy(values, ((top + y) * width + left) * channels(), cut, y * part, part);
        }
        return new Pixels(lines, columns, cut);
    }

    /** The whole image with other sides, as {@link Resampling} does it. */
    Pixels resized(int lines, int columns) {
        var wide = columns == width ? this : resizedLines(columns);
        return lines == height ? wide : wide.resizedColumns(lines);
    }

    private Pixels resizedLines(int columns) {
        int channels = channels();
        var resampling = new Resampling(width, columns);
        var result = new float[height * columns * channels];
        for (int y = 0; y < height; y++) {
            resampling.apply(values, y * width * channels, result, y * columns * channels, channels);
        }
        return new Pixels(height, columns, result);
    }

    /** A line as a whole is to a column what a pixel is to a line. */
    private Pixels resizedColumns(int lines) {
        int line = width * channels();
        var result = new float[lines * line];
        new Resampling(height, lines).apply(values, 0, result, 0, line);
        return new Pixels(lines, width, result);
    }
}
