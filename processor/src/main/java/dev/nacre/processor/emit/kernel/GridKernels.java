package dev.nacre.processor.emit.kernel;

import dev.nacre.processor.op.Step;

/** Chooses the kernels of steps on grids, whose samples lie in blocks, and answers the names of their methods. */
public final class GridKernels {

    private final KernelLibrary library;

    public GridKernels(KernelLibrary library) {
        this.library = library;
    }

    /** Convolutions, and their gradients by the input; arguments: the step's operands, y, from, to. */
    public String convolution(Step step) {
        return library.use(missing(step));
    }

    /** Filters by channels; arguments: w, y, from, to in panels of the result. */
    public String transposeFilters(Step step) {
        return library.use(missing(step));
    }

    /** Arguments: x, dy, dw, rows, from, to in units of the matrix. */
    public String weightGradient(Step step) {
        return library.use(missing(step));
    }

    /** Poolings, repetitions, their gradients, and sums over positions; arguments: the step's operands, y, from, to. */
    public String pool(Step step) {
        return library.use(missing(step));
    }

    /** Arguments: the operands, y, rows, from, to in units of four channels. */
    public String channelSum(Step step) {
        return library.use(missing(step));
    }

    /** Arguments: x, y, from, to. */
    public String rearrange(Step step) {
        return library.use(new RearrangeKernel(step.result().size(), step.result().inBlocks()));
    }

    private static Kernel missing(Step step) {
        throw new IllegalStateException("there is no kernel yet for " + step);
    }
}
