package dev.nacre.runtime.data;

/** The check that numbers are finite, made so that the good case costs one pass without branches. */
public final class Finite {

    private static final int MAGNITUDE = 0x7fffffff;
    private static final int INFINITE = 0x7f800000;

    private Finite() {}

    /** Whether {@code length} numbers from {@code offset} on are all finite. */
    public static boolean all(float[] values, int offset, int length) {
        int largest = 0;
        for (int i = offset; i < offset + length; i++) {
            largest = Math.max(largest, Float.floatToRawIntBits(values[i]) & MAGNITUDE);
        }
        return largest < INFINITE;
    }

    /** The first place from {@code offset} on whose number is not finite, or -1. */
    public static int firstNot(float[] values, int offset, int length) {
        if (!all(values, offset, length)) {
            for (int i = offset; i < offset + length; i++) {
                if (!Float.isFinite(values[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * Refuses rows with a number that is not finite.
     *
     * @param name what the rows are, for the message
     * @param values the rows one after another
     * @param width numbers in a row
     * @throws InvalidDataException naming row and column
     */
    public static void check(String name, float[] values, int width) {
        int bad = firstNot(values, 0, values.length);
        if (bad >= 0) {
            throw new InvalidDataException(name + ", row " + bad / width + ", column " + bad % width + ": "
                    + values[bad] + "; a finite number is expected. Fill or drop such rows first.");
        }
    }
}
