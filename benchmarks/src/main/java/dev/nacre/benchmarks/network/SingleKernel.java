package dev.nacre.benchmarks.network;

import java.util.List;

/**
 * One kernel of a network on a whole batch, with what it has to do at least.
 *
 * @param kind what it belongs to
 * @param name sizes and direction
 * @param tile the form of the register tile that does its work, as options of the compiler name it; empty if it has none
 * @param flops operations; a multiply-add counts as two
 * @param floats that it reads or writes at least once
 * @param values floats of each of its arrays
 * @param call runs it
 */
public record SingleKernel(Kind kind, String name, String tile, double flops, long floats, List<Integer> values,
        Call call) {

    private static final int LANES = 16;

    /** Kernels that have the same bounds. */
    public enum Kind {
        /** Products of a batch with a matrix, and their gradients. */
        DENSE,
        /** Convolutions over all channels, and their gradients. */
        CONVOLUTION,
        /** Convolutions of each channel alone, and their gradients. */
        DEPTHWISE,
        /** Convolutions of one sample. */
        SMALL_BATCH,
        /** Steps of an optimizer. */
        UPDATE,
        /** Activations and sums. */
        ELEMENTWISE,
        /** Max pooling and its gradient. */
        POOLING
    }

    /** One call over a whole batch. */
    @FunctionalInterface
    public interface Call {

        /** Runs it on the values at these places of one array. */
        void run(float[] memory, int[] places);
    }

    /** Keeps its own list. */
    public SingleKernel {
        values = List.copyOf(values);
    }

    /** Operations for each byte that has to move. */
    public double intensity() {
        return flops / bytes();
    }

    /** Bytes that have to move at least once. */
    public double bytes() {
        return (double) Float.BYTES * floats;
    }

    /** Where its arrays stand in one, each at a multiple of sixteen floats, and then the length of all. */
    public int[] places() {
        var places = new int[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            places[i + 1] = places[i] + Math.ceilDiv(values.get(i), LANES) * LANES;
        }
        return places;
    }
}
