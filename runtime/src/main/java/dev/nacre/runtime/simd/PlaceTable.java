package dev.nacre.runtime.simd;

import java.util.Arrays;

/**
 * At which places of a window each of its taps is on the grid, worked out when kernels are loaded, so that the loop of a
 * kernel is one flat walk along a list, whatever padding, stride and dilation.
 *
 * <p>
 * Places are numbered along the rows of the result and cut into chunks of equal length. A table has one list per tap (or run
 * of taps, see {@link #ofRows}), in order of places. It begins with an index: list l of chunk c stands from number
 * {@code table[l * chunks + c]} of the table to {@code table[l * chunks + c + 1]}. Each place takes two numbers: where its
 * window begins in the grid that is read, in floats of blocks of {@link Tree#LANES} samples (negative on padding), and its own
 * number.
 *
 * @param height how the window slides down
 * @param width how it slides across
 * @param channels of one position of the grid that is read
 * @param chunk places of one chunk
 */
public record PlaceTable(Slide height, Slide width, int channels, int chunk) {

    /**
     * How a window slides along one axis.
     *
     * @param kernel its taps
     * @param stride from one place to the next
     * @param dilation from one tap to the next
     * @param before padding in front of the grid
     * @param length of the grid
     * @param places how many there are
     */
    public record Slide(int kernel, int stride, int dilation, int before, int length, int places) {

        int begin(int place) {
            return place * stride - before;
        }

        boolean holds(int place, int tap) {
            int position = begin(place) + tap * dilation;
            return position >= 0 && position < length;
        }

        boolean holdsAll(int place) {
            return holds(place, 0) && holds(place, kernel - 1);
        }
    }

    /** Whether a place belongs to a list. */
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

    /** One list per tap: the places at which it is on the grid. */
    public int[] ofTaps() {
        return table(height.kernel * width.kernel, this::holds);
    }

    /** One list per row of taps: the places at which the row is on the grid, of a window that never leaves it sideways. */
    public int[] ofRows() {
        return table(height.kernel, (row, down, _) -> height.holds(down, row));
    }

    /**
     * One list per tap and one more: that has the places whose whole window is on the grid, the others those at which their
     * tap is on the grid but the whole window is not.
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
        int places = height.places * width.places;
        int chunks = Math.ceilDiv(places, chunk);
        int end = lists * chunks + 1;
        var table = new int[end + 2 * lists * places];
        for (int list = 0; list < lists; list++) {
            for (int place = 0; place < places; place++) {
                if (place % chunk == 0) {
                    table[list * chunks + place / chunk] = end;
                }
                int down = place / width.places;
                int across = place % width.places;
                if (membership.has(list, down, across)) {
                    table[end] = (height.begin(down) * width.length + width.begin(across)) * channels * Tree.LANES;
                    table[end + 1] = place;
                    end += 2;
                }
            }
        }
        table[lists * chunks] = end;
        return Arrays.copyOf(table, end);
    }
}
