package dev.nacre.runtime.model;

/**
 * How the elements of one parameter, counted in logical row-major order, stand in the model's padded parameter array.
 *
 * <p>
 * Logical order is what users and files see; storage order is what kernels read. Numbers between the elements are
 * padding and stay zero.
 */
public sealed interface ParameterLayout {

    /** Start of the parameter in the parameter array. */
    int offset();

    /** Numbers it takes in the parameter array, padding included. */
    int length();

    /** Number of logical elements. */
    int size();

    /** Place in the parameter array of the logical element with this row-major index. */
    int index(int logicalIndex);

    /**
     * Elements one after another, padded at the end.
     *
     * @param offset start in the parameter array
     * @param size number of elements
     * @param paddedSize numbers taken, at least the size
     */
    record Plain(int offset, int size, int paddedSize) implements ParameterLayout {

        /** Checks the sizes. */
        public Plain {
            if (offset < 0 || size < 1 || paddedSize < size) {
                throw new IllegalArgumentException("plain layout at " + offset + " of " + size + " in " + paddedSize);
            }
        }

        @Override
        public int length() {
            return paddedSize;
        }

        @Override
        public int index(int logicalIndex) {
            return offset + logicalIndex;
        }
    }

    /**
     * The weight of a dense layer, logically {@code [columns, rows]} (outputs by inputs), stored in panels of outputs
     * for tiles that walk down the inputs: element (output o, input k) stands at
     * {@code start * rows + k * width + (o - start)}, where {@code start = o / panel * panel} and {@code width} is the
     * panel's own width; the outputs are padded to a multiple of 16.
     *
     * @param offset start in the parameter array
     * @param rows number of inputs k
     * @param columns number of outputs o
     * @param panel outputs in a full panel, a multiple of 16; the last panel is as narrow as the padded outputs allow
     */
    record Panels(int offset, int rows, int columns, int panel) implements ParameterLayout {

        private static final int VIRTUAL_LANES = 16;

        /** Checks the sizes. */
        public Panels {
            if (offset < 0 || rows < 1 || columns < 1 || panel < VIRTUAL_LANES || panel % VIRTUAL_LANES != 0) {
                throw new IllegalArgumentException(
                        "panels at " + offset + " of " + rows + " x " + columns + " by " + panel);
            }
        }

        @Override
        public int length() {
            return Math.multiplyExact(paddedColumns(), rows);
        }

        @Override
        public int size() {
            return Math.multiplyExact(columns, rows);
        }

        @Override
        public int index(int logicalIndex) {
            int output = logicalIndex / rows;
            int input = logicalIndex % rows;
            int start = output / panel * panel;
            int width = Math.min(panel, paddedColumns() - start);
            return offset + start * rows + input * width + output - start;
        }

        private int paddedColumns() {
            return (columns + VIRTUAL_LANES - 1) / VIRTUAL_LANES * VIRTUAL_LANES;
        }
    }
}
