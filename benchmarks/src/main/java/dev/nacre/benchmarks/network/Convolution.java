package dev.nacre.benchmarks.network;

import java.util.Optional;

/**
 * One convolution: its sizes and its kernels.
 *
 * @param sizes of grids and window
 * @param tiles of its kernels
 * @param forward sums, bias and relu
 * @param inputGradient nothing where nobody asks for it
 * @param weightGradient sums over samples and positions
 */
public record Convolution(Sizes sizes, Tiles tiles, Kernel forward, Optional<Kernel> inputGradient,
        Kernel weightGradient) {

    private static final int LANES = 16;
    private static final int PANEL = 48;
    private static final int ROWS_OF_A_UNIT = 8;
    private static final int CHANNELS_OF_A_UNIT = 4;

    /** One call of a kernel over a whole batch. */
    @FunctionalInterface
    public interface Kernel {

        /** Runs it on the values at these places of one array. */
        void run(float[] memory, Places places);
    }

    /**
     * Which forms of register tiles do the work.
     *
     * @param sums of the convolution and of its gradient by its input
     * @param gradient of the gradient of the filters; empty if that has no such tile
     */
    public record Tiles(String sums, String gradient) {

        static final Tiles FEW_FILTERS = new Tiles("convolution", "sampleLanesGradient");
        static final Tiles MANY_FILTERS = new Tiles("convolution", "filterLanesGradient");
        static final Tiles WINOGRAD = new Tiles("winogradProduct", "winogradWeightGradient");
        static final Tiles DEPTHWISE = new Tiles("depthwise", "");
    }

    /**
     * Where values stand.
     *
     * @param x the grid that forward reads
     * @param y the grid that forward writes
     * @param w the filters, in either direction
     * @param bias one number per filter
     * @param dw the gradient of the filters
     * @param scratch room for partial sums
     */
    public record Places(int x, int y, int w, int bias, int dw, int scratch) {}

    /**
     * Sizes of a convolution with a square window on a square grid, one step at a time.
     *
     * @param channels of the grid
     * @param filters channels of the result
     * @param kernel taps of a side of the window
     * @param grid positions of a side
     * @param padding zeros on each side
     * @param groups into which channels and filters are divided
     */
    public record Sizes(int channels, int filters, int kernel, int grid, int padding, int groups) {

        /** Samples. */
        public static final int BATCH = 64;

        private int places() {
            return grid + 2 * padding - kernel + 1;
        }

        /** Floats of x. */
        public int xLength() {
            return BATCH * grid * grid * channels;
        }

        /** Floats of y. */
        public int yLength() {
            return BATCH * places() * places() * filters;
        }

        private int rows() {
            return kernel * kernel * channels / groups;
        }

        private static int padded(int columns) {
            return Math.ceilDiv(columns, LANES) * LANES;
        }

        /** Floats of the filters as they are or transposed, whichever are more. */
        public int wLength() {
            return kernel * kernel
                    * Math.max(padded(filters) * (channels / groups), padded(channels) * (filters / groups));
        }

        /** Units of work of the gradient of the filters. */
        int units() {
            return Math.ceilDiv(padded(filters), PANEL) * Math.ceilDiv(rows(), ROWS_OF_A_UNIT);
        }

        /** The same where threads share its channels. */
        int channelUnits() {
            return Math.ceilDiv(channels, CHANNELS_OF_A_UNIT);
        }

        /** Operations of one batch; taps on padding are not computed, and not counted. */
        public long flops() {
            long meetings = 0;
            for (int place = 0; place < places(); place++) {
                for (int tap = 0; tap < kernel; tap++) {
                    int position = place - padding + tap;
                    meetings += position >= 0 && position < grid ? 1 : 0;
                }
            }
            return 2 * meetings * meetings * (channels / groups) * filters * BATCH;
        }

        /** Whether each channel has a filter of its own, so that memory bounds it and not arithmetic. */
        public boolean isDepthwise() {
            return groups > 1 && groups == channels;
        }

        /** Window, channels and grid. */
        String shape() {
            return "%s%d x %d, %d to %d on %d x %d".formatted(isDepthwise() ? "depthwise " : "", kernel, kernel,
                    channels, filters, grid, grid);
        }

        @Override
        public String toString() {
            return shape() + ", batch " + BATCH;
        }
    }
}
