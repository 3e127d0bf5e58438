package dev.nacre.runtime.simd;

import java.util.Arrays;

/**
 * At which output positions of a window each of its taps is on the grid, worked out when kernels are loaded, so that the loop
 * of a kernel is one flat walk along a list, whatever padding, stride and dilation.
 *
 * <p>
 * Output positions are numbered along the rows of the result and cut into chunks of equal length. A table has one list per tap
 * (or run of taps, see {@link #ofRows}), in order of positions. It begins with an index: list l of chunk c stands from number
 * {@code table[l * chunks + c]} of the table to {@code table[l * chunks + c + 1]}. Each position takes two numbers: where its
 * window begins in the grid that is read, in floats of blocks of {@link Tree#LANES} samples (negative on padding), and its own
 * number.
 *
 * @param height how the window slides down
 * @param width how it slides across
 * @param channels of one position of the grid that is read
 * @param chunk output positions of one chunk
 */
public record OutputPositions(WindowAxis height, WindowAxis width, int channels, int chunk) {

    /**
     * How a window slides along one axis.
     *
     * @param kernel its taps
     * @param stride from one output position to the next
     * @param dilation from one tap to the next
     * @param before padding in front of the grid
     * @param length of the grid
     * @param outputs how many output positions there are
     */
    public record WindowAxis(int kernel, int stride, int dilation, int before, int length, int outputs) {

        int begin(int output) {
            return output * stride - before;
        }

        boolean holds(int output, int tap) {
            int position = begin(output) + tap * dilation;
            return position >= 0 && position < length;
        }

        boolean holdsAll(int output) {
            return holds(output, 0) && holds(output, kernel - 1);
        }
    }

    /** Whether an output position belongs to a list. */
    private interface Membership {
        boolean has(int list, int down, int across);
    }

    /**
     * Where the taps' channels stand.
     *
     * @param used channels of each tap that are read: those of a group
     * @return for each channel of each tap, taps outermost, its distance in floats from where the window begins
     */
    public int[] offsets(int used) {
        var offsets = new int[height.kernel * width.kernel * used];
        for (int k = 0; k < offsets.length; k++) {
            int tap = k / used;
            int position = tap / width.kernel * height.dilation * width.length + tap % width.kernel * width.dilation;
            offsets[k] = (position * channels + k % used) * Tree.LANES;
        }
        return offsets;
    }

    /** One list per tap: the output positions at which it is on the grid. */
    public int[] ofTaps() {
        return table(height.kernel * width.kernel, this::holds);
    }

    /**
     * One list per row of taps: the output positions at which the row is on the grid, of a window that never leaves it
     * sideways.
     */
    public int[] ofRows() {
        return table(height.kernel, (row, down, _) -> height.holds(down, row));
    }

    /**
     * One list per tap and one more: that has the output positions whose whole window is on the grid, the others those at which
     * their tap is on the grid but the whole window is not.
     */
    public int[] ofTapsAndWindow() {
        int taps = height.kernel * width.kernel;
        return table(taps + 1, (list, down, across) -> {
            boolean whole = height.holdsAll(down) && width.holdsAll(across);
            return list == taps ? whole : !whole && holds(list, down, across);
        });
    }

    private boolean holds(int tap, int down, int across) {
        return height.holds(down, tap / width.kernel) && width.holds(across, tap % width.kernel);
    }

    private int[] table(int lists, Membership membership) {
        int outputs = height.outputs * width.outputs;
        int chunks = Math.ceilDiv(outputs, chunk);
        int end = lists * chunks + 1;
        var table = new int[end + 2 * lists * outputs];
        for (int list = 0; list < lists; list++) {
            for (int output = 0; output < outputs; output++) {
                if (output % chunk == 0) {
                    table[list * chunks + output / chunk] = end;
                }
                int down = output / width.outputs;
                int across = output % width.outputs;
                if (membership.has(list, down, across)) {
                    table[end] = (height.begin(down) * width.length + width.begin(across)) * channels * Tree.LANES;
                    table[end + 1] = output;
                    end += 2;
                }
            }
        }
        table[lists * chunks] = end;
        return Arrays.copyOf(table, end);
    }
}
