package dev.nacre.processor.shape;

/**
 * How a window slides along one axis of a grid.
 *
 * @param kernel its positions on the grid, taps
 * @param stride from one output position to the next
 * @param dilation from one tap to the next
 * @param before padding in front of the grid
 * @param after padding behind the grid
 */
public record Axis(int kernel, int stride, int dilation, int before, int after) {

    public Axis {
        if (kernel < 1 || stride < 1 || dilation < 1 || before < 0 || after < 0) {
            throw new IllegalArgumentException(
                    "no window slides like this: kernel %d, stride %d, dilation %d, padding %d and %d"
                            .formatted(kernel, stride, dilation, before, after));
        }
    }

    /** Only output positions at which all taps are on the grid. */
    public static Axis valid(int kernel, int stride, int dilation) {
        return new Axis(kernel, stride, dilation, 0, 0);
    }

    /**
     * As much padding as gives {@code ceil(length / stride)} outputs; an odd total has the extra position behind the grid, as in
     * TensorFlow and PyTorch.
     */
    public static Axis same(int kernel, int stride, int dilation, int length) {
        int reach = (Math.ceilDiv(length, stride) - 1) * stride + dilation * (kernel - 1) + 1;
        int padding = Math.max(0, reach - length);
        return new Axis(kernel, stride, dilation, padding / 2, padding - padding / 2);
    }

    /** From the first tap to the last, both included. */
    public int extent() {
        return dilation * (kernel - 1) + 1;
    }

    /** How many output positions the window has on a grid of this length; below 1 where it does not fit. */
    public int outputs(int length) {
        return Math.floorDiv(length + before + after - extent(), stride) + 1;
    }

    /** Where a tap of an output position stands; outside of the grid where it is on padding. */
    public int position(int output, int tap) {
        return output * stride - before + tap * dilation;
    }

    /** How many of the taps of an output position stand on a grid of this length. */
    public int tapsOnGrid(int output, int length) {
        int count = 0;
        for (int tap = 0; tap < kernel; tap++) {
            int position = position(output, tap);
            count += position >= 0 && position < length ? 1 : 0;
        }
        return count;
    }
}
