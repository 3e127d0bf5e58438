package dev.nacre.processor.plan;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/**
 * How a value lies in memory. Every row is padded to whole vectors of the widest kind, so kernels need no masks; a matrix is cut
 * into panels of columns that kernels stream through.
 */
public final class Layout {

    /** Floats in the widest vector; narrower vectors divide it. */
    public static final int LANES = 16;

    /**
     * Where the first value of an array stands. HotSpot starts a large array on a page, with a header of four floats, so from
     * here on whole vectors lie in whole cache lines; a vector across two lines costs two loads.
     */
    public static final int START = 12;

    /** Columns of a panel: three of the widest vectors, the width of the register tile. */
    public static final int PANEL = 3 * LANES;

    private Layout() {}

    /** The next multiple of the lane count. */
    public static int padded(int size) {
        return Math.ceilDiv(size, LANES) * LANES;
    }

    /** Floats from one sample to the next. */
    public static int stride(Value value) {
        return padded(value.size());
    }

    /** Blocks of sixteen samples that hold so many. */
    public static int blocks(int rows) {
        return Math.ceilDiv(rows, LANES);
    }

    /** Floats of a value for a batch of so many samples, padding included. */
    public static int length(Value value, int batch) {
        if (!value.perSample()) {
            return sharedLength(value);
        }
        return value.inBlocks() ? Math.multiplyExact(Math.multiplyExact(blocks(batch), LANES), value.size())
                : Math.multiplyExact(batch, stride(value));
    }

    /** Whether a shared value is a matrix, in panels, rather than a padded row. */
    public static boolean inPanels(Value value) {
        return !value.perSample() && value.shape().rank() == 2;
    }

    /** Columns of a matrix: lanes run over them. A weight of shape out x in has its outputs there. */
    public static int columns(Value matrix) {
        return matrix.shape().extents().getFirst();
    }

    /** Rows of a matrix: the sum of a product runs over them. */
    public static int rows(Value matrix) {
        return matrix.shape().extents().get(1);
    }

    /** Floats of a shared value, padding included. */
    public static int sharedLength(Value value) {
        return inPanels(value) ? Math.multiplyExact(rows(value), padded(columns(value))) : padded(value.size());
    }

    /**
     * Whether some operand of an elementwise step has less numbers than the grid it is broadcast over, such as one per channel.
     */
    public static boolean broadcastsOverPositions(Step step) {
        var result = step.result();
        return result.perSample() && step.operands().stream()
                .anyMatch(operand -> operand.size() > 1 && operand.size() < result.size());
    }
}
