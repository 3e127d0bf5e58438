package dev.nacre.processor.plan.select;

/** The kernels there are to choose from, by what they do and not by how they are printed. */
public sealed interface KernelChoice {

    /** What a reader of dumps sees. */
    String words();

    /** Floats it needs beside what it reads and writes. */
    default int scratch() {
        return 0;
    }

    /** A matrix by the vectors of the samples; few samples go as matrix by vector through the same kernel. */
    record MatMul() implements KernelChoice {

        @Override
        public String words() {
            return "matrix product";
        }
    }

    /** The gradient of a dense weight, the sum of outer products over the samples. */
    record WeightGradient() implements KernelChoice {

        @Override
        public String words() {
            return "weight gradient";
        }
    }

    /**
     * The same, together with the update that alone reads it: some units at a time pass through scratch.
     *
     * @param unitsAtOnce units between which gradient and update alternate
     */
    record FusedWeightGradient(int unitsAtOnce) implements KernelChoice {

        @Override
        public String words() {
            return "weight gradient fused with its update, " + unitsAtOnce + " units at once";
        }

        @Override
        public int scratch() {
            return MemberScratch.FLOATS;
        }
    }

    /** A convolution, or its data gradient. */
    sealed interface Convolution extends KernelChoice {}

    /** The sum over taps and channels. */
    record DirectConvolution() implements Convolution {

        @Override
        public String words() {
            return "direct convolution";
        }
    }

    /** Minimal filtering, F(2 x 2, 3 x 3). */
    record WinogradConvolution(Winograd tiling, boolean inBlocks) implements Convolution {

        @Override
        public String words() {
            return "Winograd F(2 x 2, 3 x 3)";
        }

        @Override
        public int scratch() {
            return tiling.scratch(inBlocks);
        }
    }

    /** The gradient of a convolution by its filters. */
    sealed interface ConvolutionWeightGradient extends KernelChoice {}

    /** The sum over positions and samples. */
    record DirectWeightGradient(Lanes lanes) implements ConvolutionWeightGradient {

        /** What the lanes of a vector run over. */
        public enum Lanes {
            FILTERS, SAMPLES
        }

        @Override
        public String words() {
            return "direct weight gradient, lanes over " + (lanes == Lanes.FILTERS ? "filters" : "samples");
        }

        @Override
        public int scratch() {
            return MemberScratch.FLOATS;
        }
    }

    /** The same for filters that read one channel each. */
    record DepthwiseWeightGradient() implements ConvolutionWeightGradient {

        @Override
        public String words() {
            return "depthwise weight gradient";
        }

        @Override
        public int scratch() {
            return MemberScratch.FLOATS;
        }
    }

    /** The same by minimal filtering. */
    record WinogradWeightGradient(WinogradGradient tiling) implements ConvolutionWeightGradient {

        @Override
        public String words() {
            return "Winograd F(2 x 2, 3 x 3) weight gradient";
        }

        @Override
        public int scratch() {
            return tiling.scratch();
        }
    }

    /** Poolings, repetitions and sums over the positions of a grid. */
    record Pool() implements KernelChoice {

        @Override
        public String words() {
            return "pool";
        }
    }

    /** One expression over all elements. */
    record Elementwise() implements KernelChoice {

        @Override
        public String words() {
            return "elementwise";
        }
    }

    /** Softmax, cross entropy and their gradients, over the channels of a position. */
    record Softmax() implements KernelChoice {

        @Override
        public String words() {
            return "softmax";
        }
    }

    /** A sum that is no product. */
    record Reduction(Over over) implements KernelChoice {

        /** What is summed over. */
        public enum Over {
            FEATURES("features"), SAMPLES("samples"), SAMPLES_AND_POSITIONS("samples and positions"),
            SQUARES("squares");

            private final String text;

            Over(String text) {
                this.text = text;
            }
        }

        @Override
        public String words() {
            return "reduction over " + over.text;
        }

        @Override
        public int scratch() {
            return over == Over.SAMPLES_AND_POSITIONS ? MemberScratch.FLOATS : 0;
        }
    }

    /** Single elements by index, or the largest of a group. */
    record Gather() implements KernelChoice {

        @Override
        public String words() {
            return "gather";
        }
    }

    /** Sums of elements with the same index. */
    record Scatter() implements KernelChoice {

        @Override
        public String words() {
            return "scatter";
        }
    }

    /** Runs of channels as they are. */
    record Copy() implements KernelChoice {

        @Override
        public String words() {
            return "copy";
        }
    }

    /** The same elements in the other layout. */
    record Reorder() implements KernelChoice {

        @Override
        public String words() {
            return "reorder";
        }
    }

    /** A weight matrix with rows and columns exchanged. */
    record Transpose() implements KernelChoice {

        @Override
        public String words() {
            return "transpose";
        }
    }

    /** Filters by channels, for a data gradient. */
    record TransposeFilters() implements KernelChoice {

        @Override
        public String words() {
            return "transpose of filters";
        }
    }

    /** An optimizer's step on one parameter. */
    record Update() implements KernelChoice {

        @Override
        public String words() {
            return "update";
        }
    }

    /** A limit on the norms of the columns of a matrix. */
    record MaxNorm() implements KernelChoice {

        @Override
        public String words() {
            return "limit of norms";
        }
    }
}
