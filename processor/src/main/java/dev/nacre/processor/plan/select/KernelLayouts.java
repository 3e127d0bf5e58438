package dev.nacre.processor.plan.select;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Value.SampleLayout;
import dev.nacre.processor.plan.Layout;

/**
 * For which layout of samples there are kernels of each step.
 *
 * @param inRows whether rows are wanted wherever there are kernels for them; else the fastest for many samples, most of which
 *        work on blocks
 */
public record KernelLayouts(boolean inRows, Set<KernelSwitch> switchedOff) {

    public KernelLayouts {
        switchedOff = Set.copyOf(switchedOff);
    }

    /** What is best for batches. */
    public static KernelLayouts forBatches(Set<KernelSwitch> switchedOff) {
        return new KernelLayouts(switchedOff.contains(KernelSwitch.BATCH_BLOCKED), switchedOff);
    }

    /** What is best for few samples: a block is as much work for one of them as for sixteen. */
    public static KernelLayouts forFewSamples(Set<KernelSwitch> switchedOff) {
        return new KernelLayouts(true, switchedOff);
    }

    /** The one layout that comes into question for a step; nothing where both do. */
    public Optional<SampleLayout> only(Step step) {
        return inRows && hasKernelsForRows(step)
                ? Optional.of(SampleLayout.ROWS)
                : onlyForBatches(step);
    }

    /** Whether a step on grids has kernels for rows too, with lanes over channels. */
    private boolean hasKernelsForRows(Step step) {
        return switch (step.op()) {
            case Op.Convolution op -> op.groups() == 1
                    || (filtersChannelsAlone(step, op) && !switchedOff.contains(KernelSwitch.DEPTHWISE));
            case Op.MaxPool _,Op.AveragePool _,Op.SumOverPositions _,Op.Concatenate _ -> true;
            case Op.Elementwise op -> Layout.broadcastsOverPositions(step) && channelsAreWholeVectors(step)
                    && !drawsNumbers(op.function());
            case Op.MaxPoolGradient _,Op.AveragePoolGradient _,Op.Upsample _,Op.UpsampleGradient _,Op.ConvolutionInputGradient _,Op.MatrixProduct _,Op.WeightGradient _,Op.Transposition _,Op.BatchReduction _,Op.FeatureReduction _,Op.Selection _,Op.Slice _,Op.Reorder _,Op.Detach _,Op.SquareSum _,Op.InPlace _ ->
                false;
        };
    }

    private static boolean drawsNumbers(ScalarExpression function) {
        var drawn = new ArrayList<ScalarExpression>();
        Substitution.rewrite(function, part -> {
            if (part instanceof ScalarExpression.Random) {
                drawn.add(part);
            }
            return part;
        });
        return !drawn.isEmpty();
    }

    private static boolean channelsAreWholeVectors(Step step) {
        var grid = step.result().shape();
        return grid.channels() % Layout.LANES == 0 && step.operands().stream()
                .allMatch(operand -> operand.perSample() ? operand.size() == grid.size()
                        : operand.size() == 1 || operand.size() == grid.channels());
    }

    private static boolean filtersChannelsAlone(Step step, Op.Convolution op) {
        return op.groups() == step.operands().getFirst().shape().channels()
                && op.groups() == step.result().shape().channels();
    }

    private static Optional<SampleLayout> onlyForBatches(Step step) {
        return switch (step.op()) {
            case Op.Convolution _,Op.ConvolutionInputGradient _,Op.ConvolutionWeightGradient _,Op.MaxPool _,Op.MaxPoolGradient _,Op.AveragePool _,Op.AveragePoolGradient _,Op.Upsample _,Op.UpsampleGradient _,Op.SumPerChannel _,Op.SumOverPositions _ ->
                Optional.of(SampleLayout.BLOCKS);
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _,Op.Concatenate _,Op.Slice _ ->
                Optional.of(
                        step.operands().getFirst().shape().positions() > 1 ? SampleLayout.BLOCKS : SampleLayout.ROWS);
            case Op.Elementwise _ ->
                Layout.broadcastsOverPositions(step) ? Optional.of(SampleLayout.BLOCKS) : Optional.empty();
            case Op.SumOverFeatures _ -> Optional.empty();
            case Op.Linear _,Op.Transpose _,Op.TransposeFilters _,Op.LinearInputGradient _,Op.LinearWeightGradient _,Op.SumOverBatch _,Op.Gather _,Op.GatherGradient _,Op.GroupMax _,Op.GroupMaxGradient _,Op.Lookup _,Op.LookupGradient _,Op.SquareSum _,Op.Reorder _,Op.Detach _,Op.Update _,Op.MaxNorm _ ->
                Optional.of(SampleLayout.ROWS);
        };
    }
}
