package dev.nacre.processor.emit.kernel;

/** How many vector registers a machine has. Generated code holds the tiles of both kinds and asks {@code Simd.WIDE} once. */
public enum RegisterFile {

    /** x86 with vectors of 128 or 256 bits. */
    SIXTEEN,
    /** x86 with vectors of 512 bits, and aarch64. */
    THIRTY_TWO
}
