package dev.nacre.processor.emit.kernel.registers;

/** How many vector registers a machine has. Generated code holds the tiles of both kinds and asks {@code Simd.WIDE} once. */
public enum RegisterFile {

    /** x86 with vectors of 128 or 256 bits. */
    SIXTEEN(4, 8),
    /** x86 with vectors of 512 bits, and aarch64 with vectors of 128. */
    THIRTY_TWO(4, 16);

    private final int narrow;
    private final int wide;

    RegisterFile(int narrow, int wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Whether so many columns are whole tiles of so many vectors, however wide these are. */
    public boolean divides(int vectors, int columns) {
        return columns % (vectors * narrow) == 0 && columns % (vectors * wide) == 0;
    }

    /** The most vectors, not above some number, of which so many columns are whole tiles. */
    public int largestDivisor(int most, int columns) {
        int vectors = most;
        while (!divides(vectors, columns)) {
            vectors--;
        }
        return vectors;
    }
}
