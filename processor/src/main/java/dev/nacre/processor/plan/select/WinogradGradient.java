package dev.nacre.processor.plan.select;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Shape;

/**
 * The gradient of the filters of a {@link Winograd} convolution: {@code dW = G^T [sum (A dY A^T) * (B^T X B)] G}, the sum over
 * samples and tiles.
 */
public record WinogradGradient(Winograd forward) {

    /** Channels of a unit of work when threads share a gradient: each transforms its own channels, and all filters. */
    public static final int UNIT = Partition.CHANNELS_OF_A_UNIT;

    private static final int OUTPUTS_OF_A_TILE = Winograd.OUTPUT_TILE * Winograd.OUTPUT_TILE;

    // Transformed positions and gradients that are at hand fill about a quarter of a second-level cache.
    private static final int TILES_TIMES_CHANNELS = 256;

    private Shape x() {
        return forward.source();
    }

    private Shape y() {
        return forward.result();
    }

    /** How many tiles a kernel has at hand. */
    public int together() {
        int few = Integer.highestOneBit(TILES_TIMES_CHANNELS / (x().channels() + y().channels()) | 2);
        return Math.min(forward.tiles(), few);
    }

    /** Floats from one channel of the tiles at hand to the next. */
    public int run() {
        return together() * Layout.LANES;
    }

    /** Floats from one of the sixteen products of the positions to the next. */
    public int sourceStep() {
        return Winograd.apart(x().channels() * run());
    }

    /** Floats from one of the sixteen products of the gradients to the next. */
    public int gradientStep() {
        return Winograd.apart(y().channels() * run());
    }

    /** Floats from one of the sixteen sums of products to the next. */
    public int sumStep() {
        return Winograd.apart(x().channels() * y().channels());
    }

    /** Where the parts of the scratch begin: sums, transformed inputs, transformed gradients, and transposed gradients. */
    public int inputsAt() {
        return Winograd.PRODUCTS * sumStep();
    }

    public int gradientsAt() {
        return inputsAt() + Winograd.PRODUCTS * sourceStep();
    }

    public int transposedAt() {
        // a tile that reaches beyond the grid is copied to where the gradients will be
        return gradientsAt() + Winograd.PRODUCTS * Math.max(gradientStep(), Winograd.position(x(), true));
    }

    /** Floats a kernel needs beside what it reads and writes. */
    public int scratch() {
        return transposedAt() + OUTPUTS_OF_A_TILE * Winograd.position(y(), true);
    }
}
