package dev.nacre.processor.emit.kernel;

import java.util.Comparator;
import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/** Chooses the kernels of steps on grids, whose samples lie in blocks, and answers the names of their methods. */
public final class GridKernels {

    private final KernelLibrary library;

    public GridKernels(KernelLibrary library) {
        this.library = library;
    }

    /** Convolutions, and their gradients by the input; arguments: the step's operands, y, from, to. */
    public String convolution(Step step) {
        var x = step.operands().getFirst().shape();
        var y = step.result().shape();
        return library.use(switch (step.op()) {
            case Op.Convolution op -> new ConvolutionKernel(new Gathering(op.window(), op.groups(), x, y, false),
                    new Epilogue(op.epilogue(), perFilter(step)));
            case Op.ConvolutionInputGradient op -> new ConvolutionKernel(
                    new Gathering(op.window(), op.groups(), x, y, true), Epilogue.NONE);
            default -> throw new IllegalArgumentException("not a convolution: " + step);
        });
    }

    /** Which operands behind the filters have a number for each filter. */
    private static List<Boolean> perFilter(Step step) {
        return step.operands().stream().skip(2).map(operand -> operand.size() > 1).toList();
    }

    /** Filters by channels; arguments: w, y, from, to in panels of the result. */
    public String transposeFilters(Step step) {
        var op = (Op.TransposeFilters) step.op();
        return library.use(new TransposeFiltersKernel(Panels.of(step.operands().getFirst()), op.taps(), op.groups()));
    }

    /** Arguments: x, dy, dw, scratch, rows, from, to in units of the matrix. */
    public String weightGradient(Step step) {
        var op = (Op.ConvolutionWeightGradient) step.op();
        var slides = new Slides(op.window(), op.groups(), step.operands().get(0).shape(),
                step.operands().get(1).shape());
        return library.use(slides.groups() == 1 ? new FilterLanesGradientKernel(slides) : missing(step));
    }

    /** Poolings, repetitions, their gradients, and sums over positions; arguments: the step's operands, y, from, to. */
    public String pool(Step step) {
        return library.use(missing(step));
    }

    /** Arguments: the operands, y, rows, from, to in units of four channels. */
    public String channelSum(Step step) {
        var function = ((Op.SumPerChannel) step.op()).function();
        var largest = step.operands().stream().max(Comparator.comparingInt(Value::size)).orElseThrow();
        return library.use(new ChannelSumKernel(function, Kernels.inBlocks(step, largest.shape())));
    }

    /** Arguments: x, y, from, to. */
    public String rearrange(Step step) {
        return library.use(new RearrangeKernel(step.result().size(), step.result().inBlocks()));
    }

    private static Kernel missing(Step step) {
        throw new IllegalStateException("there is no kernel yet for " + step);
    }
}
