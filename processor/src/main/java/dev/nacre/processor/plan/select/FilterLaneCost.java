package dev.nacre.processor.plan.select;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * What the direct gradient of a convolution's filters takes for one place of one sample, with lanes over filters and with lanes
 * over samples, in cycles as measured.
 */
public final class FilterLaneCost {

    /** Accumulators of the largest tile. */
    private static final int MAX_ACCUMULATORS = 24;

    /** One turn of a tile's loop: these, and for each row these and some more for each vector. */
    private static final double LOOP_CYCLES = 3.2;
    private static final double ROW_CYCLES = 0.15;
    private static final double PRODUCT_CYCLES = 0.42;

    /** Sixteen floats of dy, transposed so that filters stand side by side. */
    private static final int TURN_CYCLES = 6;

    private FilterLaneCost() {}

    /** With lanes over filters: to turn dy, and for the tiles; one group of channels. */
    static double overFilters(Window window, Shape x, Shape dy) {
        int run = rowsStandTogether(window, x) ? window.width().kernel() * x.channels() : x.channels();
        int runs = window.taps() * x.channels() / run;
        double cycles = 0;
        int columns = Layout.padded(dy.channels());
        for (int start = 0; start < columns; start += Layout.PANEL) {
            int vectors = Math.min(Layout.PANEL, columns - start) / Layout.LANES;
            cycles += TURN_CYCLES * vectors + runs * cycles(run, vectors);
        }
        return cycles;
    }

    /** With lanes over samples: twice what the processor could do. */
    static double overSamples(Window window, Shape x, Shape dy) {
        return (double) window.taps() * x.channels() * dy.channels() / Layout.LANES;
    }

    /** Whether the channels of all taps of a row of the window stand together, and are on the grid together. */
    private static boolean rowsStandTogether(Window window, Shape x) {
        return window.width().dilation() == 1 && !leaves(window.width(), x.width());
    }

    private static boolean leaves(Axis axis, int length) {
        int last = axis.outputs(length) - 1;
        return axis.before() > 0 || axis.position(last, axis.kernel() - 1) >= length;
    }

    /** A run of rows that stand side by side, by tiles of so many vectors. */
    public static double cycles(int run, int vectors) {
        double least = Double.POSITIVE_INFINITY;
        for (int height = Math.min(run, MAX_ACCUMULATORS / vectors); height > 0; height--) {
            least = Math.min(least, cycles(run, height, vectors));
        }
        return least;
    }

    /** The same by tiles of so many rows. */
    public static double cycles(int run, int height, int vectors) {
        int tiles = run / height;
        int rest = run % height;
        return tiles * turn(height, vectors) + (rest == 0 ? 0 : turn(rest, vectors));
    }

    private static double turn(int height, int vectors) {
        return LOOP_CYCLES + height * (ROW_CYCLES + PRODUCT_CYCLES * vectors);
    }
}
