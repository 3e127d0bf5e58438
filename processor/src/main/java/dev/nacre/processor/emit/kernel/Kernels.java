package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.nacre.processor.emit.kernel.code.BlockOperands;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.code.RowOperand;
import dev.nacre.processor.emit.kernel.code.RowOperand.Broadcast;
import dev.nacre.processor.emit.kernel.dense.MaxNormKernel;
import dev.nacre.processor.emit.kernel.dense.ProductKernel;
import dev.nacre.processor.emit.kernel.dense.WeightGradientKernel;
import dev.nacre.processor.emit.kernel.elementwise.BlockElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.ElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.RowGridElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.UpdateKernel;
import dev.nacre.processor.emit.kernel.gather.GatherGradientKernel;
import dev.nacre.processor.emit.kernel.gather.GatherKernel;
import dev.nacre.processor.emit.kernel.gather.GroupMaxGradientKernel;
import dev.nacre.processor.emit.kernel.gather.GroupMaxKernel;
import dev.nacre.processor.emit.kernel.gather.LookupGradientKernel;
import dev.nacre.processor.emit.kernel.gather.LookupKernel;
import dev.nacre.processor.emit.kernel.reduce.BatchSumKernel;
import dev.nacre.processor.emit.kernel.reduce.BlockFeatureSumKernel;
import dev.nacre.processor.emit.kernel.reduce.ChannelSoftmaxKernel;
import dev.nacre.processor.emit.kernel.reduce.RowKernel;
import dev.nacre.processor.emit.kernel.reduce.SquareSumKernel;
import dev.nacre.processor.emit.kernel.reorder.BlockCopyKernel;
import dev.nacre.processor.emit.kernel.reorder.CopyKernel;
import dev.nacre.processor.emit.kernel.reorder.TransposeKernel;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Shape;

/** Chooses the kernel of each step and returns the name of its method. */
public final class Kernels {

    /** Names that the bodies of elementwise kernels use themselves. */
    private static final Pattern TAKEN = Pattern.compile(
            "y|i|f|s|row|rows|sum|from|to|element|elements|learningRate|inverseRows|correction\\w+|[vt]\\d+|key\\d+[ab]|LANES|SPECIES");

    /** Further names that kernels over blocks use. */
    private static final Pattern TAKEN_IN_BLOCKS = Pattern.compile(
            "y\\d|c|q|scratch|sums|next|block|lane|first|start|stop|end|unit|last|all|whole|full|samples|inside|(total|sum)\\d+|v\\d+_\\d+");

    private final KernelLibrary library;
    private final List<String> slots;

    /** @param slots the names of what the optimizer remembers */
    public Kernels(KernelLibrary library, List<String> slots) {
        this.library = library;
        this.slots = List.copyOf(slots);
    }

    /** The kernels of steps on grids. */
    public GridKernels grids() {
        return new GridKernels(library);
    }

    public String product(Step step) {
        return library.use(new ProductKernel(Panels.of(step.operands().get(1))));
    }

    public String weightGradient(Step step) {
        return library.use(new WeightGradientKernel(Panels.of(step.result())));
    }

    public String transpose(Step step) {
        return library.use(new TransposeKernel(Panels.of(step.operands().getFirst())));
    }

    public String batchSum(Step step) {
        return library.use(new BatchSumKernel(step.result().size(), ((Op.SumOverBatch) step.op()).function(),
                operands(step, true)));
    }

    /** Copies so many channels of each position; a row is one position. */
    public String copy(Value source, int start, Value target, int place, int length) {
        if (source.inBlocks()) {
            return library.use(new BlockCopyKernel(source.shape().positions(), source.shape().channels(), start,
                    target.shape().channels(), place, length));
        }
        return library.use(new CopyKernel(source.shape().positions(), source.shape().channels(), start,
                target.shape().channels(), place, length));
    }

    /** The names of slots and numbers are those of the optimizer's operands, as far as this update has them. */
    public String update(Step step) {
        var update = (Op.Update) step.op();
        int numbers = step.operands().size() - 2 - update.slots().size();
        return library.use(new UpdateKernel(update, slots.subList(0, update.slots().size()), numbers));
    }

    /** Kernels that move single elements: gathers, groups, lookups. */
    public String selection(Step step) {
        var x = step.operands().getFirst();
        return library.use(switch ((Op.Selection) step.op()) {
            case Op.Gather _ -> new GatherKernel(x.size(), x.perSample(), step.result().size());
            case Op.GatherGradient gather -> new GatherGradientKernel(gather.features());
            case Op.GroupMax max -> new GroupMaxKernel(x.size(), max.pieces());
            case Op.GroupMaxGradient max -> new GroupMaxGradientKernel(x.size(), max.pieces());
            case Op.Lookup lookup -> new LookupKernel(x.size(), lookup);
        });
    }

    public String lookupGradient(Step step) {
        return library.use(new LookupGradientKernel(step.operands().getFirst().size(), (Op.LookupGradient) step.op()));
    }

    public String squareSum(Step step) {
        return library.use(new SquareSumKernel(Layout.sharedLength(step.operands().getFirst())));
    }

    public String maxNorm(Step step) {
        return library.use(new MaxNormKernel(Panels.of(step.result()), ((Op.MaxNorm) step.op()).limit()));
    }

    /** Softmax, cross entropy and sums over features. */
    public String row(Step step) {
        var form = switch ((Op.FeatureReduction) step.op()) {
            case Op.Softmax _ -> RowKernel.Form.SOFTMAX;
            case Op.SoftmaxGradient _ -> RowKernel.Form.SOFTMAX_GRADIENT;
            case Op.LogSoftmax _ -> RowKernel.Form.LOG_SOFTMAX;
            case Op.LogSoftmaxGradient _ -> RowKernel.Form.LOG_SOFTMAX_GRADIENT;
            case Op.CrossEntropy _ -> RowKernel.Form.CROSS_ENTROPY;
            case Op.CrossEntropyGradient _ -> RowKernel.Form.CROSS_ENTROPY_GRADIENT;
            case Op.SumOverFeatures _ -> RowKernel.Form.FEATURE_SUM;
        };
        var x = step.operands().getFirst();
        if (!x.inBlocks()) {
            return library.use(new RowKernel(form, x.size()));
        }
        return library.use(form == RowKernel.Form.FEATURE_SUM ? new BlockFeatureSumKernel(x.size())
                : new ChannelSoftmaxKernel(form, x.shape().positions(), x.shape().channels()));
    }

    public String elementwise(Step step) {
        var result = step.result();
        var function = ((Op.Elementwise) step.op()).function();
        if (result.inBlocks()) {
            return library.use(new BlockElementwiseKernel(result.name(), function,
                    inBlocks(step.operands(), result.shape())));
        }
        if (Layout.broadcastsOverPositions(step)) {
            return library.use(new RowGridElementwiseKernel(result.name(), function,
                    inBlocks(step.operands(), result.shape())));
        }
        return library.use(new ElementwiseKernel(result.name(), function, operands(step, result.perSample()),
                result.perSample(), result.size()));
    }

    /** The operands with names of their own, broadcast over a grid. */
    static BlockOperands inBlocks(List<Value> operands, Shape grid) {
        var taken = new HashSet<String>();
        var names = operands.stream().map(Value::name)
                .map(name -> TAKEN_IN_BLOCKS.matcher(name).matches() ? name + "Value" : name)
                .map(name -> free(name, taken)).toList();
        return BlockOperands.of(operands, names, grid);
    }

    /** The operands with names of their own, broadcast over what the loop runs over. */
    private static List<RowOperand> operands(Step step, boolean overSamples) {
        var taken = new HashSet<String>();
        var operands = new ArrayList<RowOperand>();
        for (var operand : step.operands()) {
            var broadcast = Broadcast.of(operand, overSamples, step.result().size());
            operands.add(new RowOperand(free(operand.name(), taken), broadcast));
        }
        return operands;
    }

    private static String free(String wanted, Set<String> taken) {
        var base = TAKEN.matcher(wanted).matches() ? wanted + "Value" : wanted;
        var name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }
}
