package dev.nacre.runtime.simd;

/** Entries of tables, by numbers that came in with the data. */
public final class Tables {

    private Tables() {}

    /**
     * The entry that a number names.
     *
     * @param number a whole number from 0 on
     * @param entries how many the table has
     * @throws IndexOutOfBoundsException when there is no such entry
     */
    public static int entry(float number, int entries) {
        int entry = (int) number;
        if (entry != number || entry < 0 || entry >= entries) {
            throw new IndexOutOfBoundsException("An embedding of " + entries + " entries was asked for entry " + number
                    + "; its input has to be whole numbers from 0 to " + (entries - 1) + ".");
        }
        return entry;
    }
}
