package dev.nacre.processor.emit.kernel;

import java.util.List;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.convolution.ConvolutionKernel;
import dev.nacre.processor.emit.kernel.convolution.DepthwiseGradientKernel;
import dev.nacre.processor.emit.kernel.convolution.FilterLanesGradientKernel;
import dev.nacre.processor.emit.kernel.convolution.IndirectConvolution;
import dev.nacre.processor.emit.kernel.convolution.RowConvolutionKernel;
import dev.nacre.processor.emit.kernel.convolution.SampleLanesGradientKernel;
import dev.nacre.processor.emit.kernel.convolution.WeightGradientGeometry;
import dev.nacre.processor.emit.kernel.pool.PoolGradientKernel;
import dev.nacre.processor.emit.kernel.pool.PoolKernel;
import dev.nacre.processor.emit.kernel.pool.PoolKernel.Reduction;
import dev.nacre.processor.emit.kernel.pool.RowPoolKernel;
import dev.nacre.processor.emit.kernel.reduce.ChannelSumKernel;
import dev.nacre.processor.emit.kernel.reduce.PositionSumKernel;
import dev.nacre.processor.emit.kernel.reduce.RowPositionSumKernel;
import dev.nacre.processor.emit.kernel.reorder.ReorderKernel;
import dev.nacre.processor.emit.kernel.reorder.TransposeFiltersKernel;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.emit.kernel.winograd.WinogradGradientKernel;
import dev.nacre.processor.emit.kernel.winograd.WinogradKernel;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.select.KernelChoice;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Window;

/**
 * Chooses the kernels of steps on grids and returns the names of their methods. Samples lie in blocks, or, in predictions of few
 * samples, in rows.
 */
public final class GridKernels {

    private final KernelLibrary library;

    public GridKernels(KernelLibrary library) {
        this.library = library;
    }

    /** Convolutions, and their data gradients; arguments: the step's operands, y, scratch where it needs some, from, to. */
    public String convolution(Step step, KernelChoice.Convolution choice) {
        return library.use(switch (choice) {
            case KernelChoice.WinogradConvolution winograd ->
                new WinogradKernel(winograd.tiling(), epilogue(step), winograd.inBlocks());
            case KernelChoice.DirectConvolution _ -> direct(step);
        });
    }

    private static Kernel direct(Step step) {
        var x = step.operands().getFirst().shape();
        var y = step.result().shape();
        return switch ((Op.ConvolutionProduct) step.op()) {
            case Op.Convolution op -> {
                var indirect = new IndirectConvolution(op.window(), op.groups(), x, y, false);
                yield step.result().inBlocks() ? new ConvolutionKernel(indirect, epilogue(step))
                        : new RowConvolutionKernel(indirect, epilogue(step));
            }
            case Op.ConvolutionInputGradient op -> new ConvolutionKernel(
                    new IndirectConvolution(op.window(), op.groups(), x, y, true), Epilogue.NONE);
        };
    }

    private static Epilogue epilogue(Step step) {
        return step.op() instanceof Op.Convolution op ? new Epilogue(op.epilogue(), perFilter(step)) : Epilogue.NONE;
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

    /** Arguments: x, dy, dw, scratch, rows, from, to in units of the matrix, or of four channels. */
    public String weightGradient(Step step, KernelChoice.ConvolutionWeightGradient choice) {
        return library.use(switch (choice) {
            case KernelChoice.WinogradWeightGradient winograd -> new WinogradGradientKernel(winograd.tiling());
            case KernelChoice.DepthwiseWeightGradient _ -> new DepthwiseGradientKernel(geometry(step));
            case KernelChoice.DirectWeightGradient direct -> switch (direct.lanes()) {
                case FILTERS -> new FilterLanesGradientKernel(geometry(step));
                case SAMPLES -> new SampleLanesGradientKernel(geometry(step));
            };
        });
    }

    private static WeightGradientGeometry geometry(Step gradient) {
        var op = (Op.ConvolutionWeightGradient) gradient.op();
        return new WeightGradientGeometry(op.window(), op.groups(), gradient.operands().get(0).shape(),
                gradient.operands().get(1).shape());
    }

    /** Poolings, repetitions, their gradients, and sums over positions; arguments: the step's operands, y, from, to. */
    public String pool(Step step) {
        var first = step.operands().getFirst().shape();
        return library.use(switch ((Op.Pooling) step.op()) {
            case Op.MaxPool op -> pool(step, Reduction.MAXIMUM, op.window());
            case Op.MaxPoolGradient op -> new PoolGradientKernel(Reduction.MAXIMUM, op.window(), first);
            case Op.AveragePool op -> pool(step, Reduction.average(op.countsPadding()), op.window());
            case Op.AveragePoolGradient op ->
                new PoolGradientKernel(Reduction.average(op.countsPadding()), op.window(), op.input());
            case Op.Upsample op ->
                new PoolGradientKernel(Reduction.SUM, tiles(op.height(), op.width()), step.result().shape());
            case Op.UpsampleGradient op -> new PoolKernel(Reduction.SUM, tiles(op.height(), op.width()), first);
            case Op.SumOverPositions _ -> step.result().inBlocks()
                    ? new PositionSumKernel(first.positions(), first.channels())
                    : new RowPositionSumKernel(first.positions(), first.channels());
        });
    }

    private static Kernel pool(Step step, Reduction reduction, Window window) {
        var grid = step.operands().getFirst().shape();
        return step.result().inBlocks() ? new PoolKernel(reduction, window, grid)
                : new RowPoolKernel(reduction, window, grid);
    }

    /** A window that meets each element once. */
    private static Window tiles(int height, int width) {
        return new Window(Axis.valid(height, height, 1), Axis.valid(width, width, 1));
    }

    /** Arguments: the operands of all, a result of each, rows, from, to in units of four channels. */
    public String channelSums(ChannelSums sums) {
        var names = Kernels.inBlocks(sums.operands(), sums.grid());
        return library.use(new ChannelSumKernel(sums.functions(), names));
    }

    /** Arguments: x, y, from, to. */
    public String reorder(Step step) {
        return library.use(new ReorderKernel(step.result().size(), step.result().inBlocks()));
    }
}
