package dev.nacre.processor.plan.select;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.plan.select.KernelChoice.Reduction.Over;

/**
 * Selects the kernel of each step of a program whose layouts are assigned. Everything behind it, from the scheduler to the
 * emitter, reads what was selected.
 */
public final class KernelSelector {

    private static final Partition BY_SAMPLES = new Partition.Samples();

    private final ConvolutionSelector convolutions;

    private KernelSelector(Set<KernelSwitch> switchedOff) {
        this.convolutions = new ConvolutionSelector(switchedOff);
    }

    /** The selection for a program. */
    public static Selection select(Program program, Set<KernelSwitch> switchedOff) {
        var selector = new KernelSelector(switchedOff);
        Map<Step, StepKernel> kernels = new HashMap<>();
        program.steps().forEach(step -> kernels.put(step, selector.kernel(step)));
        return new Selection(kernels);
    }

    private StepKernel kernel(Step step) {
        var result = step.result();
        return switch (step.op()) {
            case Op.Convolution op -> convolutions.forward(step, op);
            case Op.ConvolutionInputGradient op -> convolutions.dataGradient(step, op);
            case Op.ConvolutionWeightGradient op -> convolutions.weightGradient(step, op);
            case Op.Linear _,Op.LinearInputGradient _ -> only(step, new KernelChoice.MatMul());
            case Op.LinearWeightGradient _ -> only(step, new KernelChoice.WeightGradient());
            case Op.Transpose _ -> new StepKernel(new KernelChoice.Transpose(), Partition.panelsOf(result));
            case Op.TransposeFilters _ ->
                new StepKernel(new KernelChoice.TransposeFilters(), Partition.panelsOf(result));
            case Op.Elementwise _ -> only(step, new KernelChoice.Elementwise());
            case Op.MaxPool _,Op.MaxPoolGradient _,Op.AveragePool _,Op.AveragePoolGradient _,Op.Upsample _,Op.UpsampleGradient _,Op.SumOverPositions _ ->
                only(step, new KernelChoice.Pool());
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _ ->
                only(step, new KernelChoice.Softmax());
            case Op.SumOverFeatures _ -> only(step, new KernelChoice.Reduction(Over.FEATURES));
            case Op.SumOverBatch _ ->
                new StepKernel(new KernelChoice.Reduction(Over.SAMPLES), Partition.vectorsOf(result));
            case Op.SumPerChannel _ -> new StepKernel(new KernelChoice.Reduction(Over.SAMPLES_AND_POSITIONS),
                    Partition.channels(result.size()));
            case Op.SquareSum _ -> only(step, new KernelChoice.Reduction(Over.SQUARES));
            case Op.Gather _,Op.GatherGradient _,Op.GroupMax _,Op.GroupMaxGradient _,Op.Lookup _ ->
                only(step, new KernelChoice.Gather());
            case Op.LookupGradient _ -> only(step, new KernelChoice.Scatter());
            case Op.Concatenate _,Op.Slice _ -> only(step, new KernelChoice.Copy());
            case Op.Reorder _ -> only(step, new KernelChoice.Reorder());
            case Op.Update _ -> only(step, new KernelChoice.Update());
            case Op.MaxNorm _ -> new StepKernel(new KernelChoice.MaxNorm(), Partition.columnsOf(result));
            case Op.Detach _ -> throw new IllegalStateException("nothing is detached any more in " + step);
        };
    }

    /** A kernel without an alternative, shared by samples or by what all samples share. */
    private static StepKernel only(Step step, KernelChoice kernel) {
        return new StepKernel(kernel,
                step.result().perSample() ? BY_SAMPLES : Partition.elementsOf(step.result()));
    }
}
