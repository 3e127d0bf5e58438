package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Arrangement;

/**
 * The cost model of arrangements. Most operations have kernels for one arrangement only; elementwise steps and sums over
 * features run in both at the same cost, so what they cost is the floats that have to be rearranged around them. Starting from
 * the arrangement of what they read, each is moved to the other one as long as that makes the sum smaller.
 */
final class ArrangementChoice {

    /** Each sweep makes the sum smaller; few are ever needed, and a bound keeps compile times in check. */
    private static final int MOST_SWEEPS = 8;

    /** What is wanted where there is a choice. */
    enum Preference {
        /** As little work as possible around the fastest kernels for many samples, most of which work on blocks. */
        LEAST_MOVED,
        /** Rows, for few samples: a block is as much work for one of them as for sixteen. */
        ROWS
    }

    private final Program program;
    private final Preference preference;
    private final Map<Step, Arrangement> choices = new HashMap<>();
    private final Map<Value, Step> producers = new HashMap<>();
    private final Map<Value, List<Step>> readers = new HashMap<>();

    private ArrangementChoice(Program program, Preference preference) {
        this.program = program;
        this.preference = preference;
        for (var step : program.steps()) {
            if (!step.op().inPlace()) {
                producers.put(step.result(), step);
            }
            step.operands().stream().distinct()
                    .forEach(operand -> readers.computeIfAbsent(operand, _ -> new ArrayList<>()).add(step));
        }
    }

    static ArrangementChoice of(Program program, Preference preference) {
        var choice = new ArrangementChoice(program, preference);
        choice.start();
        boolean moved = true;
        for (int sweep = 0; moved && sweep < MOST_SWEEPS; sweep++) {
            moved = choice.sweep();
        }
        return choice;
    }

    boolean anyInBlocks() {
        return choices.containsValue(Arrangement.BLOCKS);
    }

    /** How the samples of a step lie. */
    Arrangement of(Step step) {
        return choices.getOrDefault(step, Arrangement.ROWS);
    }

    /** Why; nothing for steps that touch no samples. */
    Optional<String> reason(Step step) {
        if (!touchesSamples(step)) {
            return Optional.empty();
        }
        var name = of(step).name().toLowerCase(Locale.ROOT);
        if (only(step).isPresent()) {
            return Optional.of(name + " as all its kernels");
        }
        return Optional.of(String.format(Locale.ROOT,
                "%s, for in blocks %,d floats of a sample are rearranged around it, in rows %,d", name,
                cost(step, Arrangement.BLOCKS), cost(step, Arrangement.ROWS)));
    }

    private void start() {
        for (var step : program.steps()) {
            if (touchesSamples(step)) {
                choices.put(step, only(step).orElse(Arrangement.ROWS));
            }
        }
        program.steps().stream().filter(this::isFree).forEach(step -> choices.put(step, cheaper(step)));
    }

    private boolean sweep() {
        boolean moved = false;
        for (var step : program.steps().reversed()) {
            if (isFree(step)) {
                var better = cheaper(step);
                moved |= better != choices.put(step, better);
            }
        }
        return moved;
    }

    private boolean isFree(Step step) {
        return choices.containsKey(step) && only(step).isEmpty();
    }

    private static boolean touchesSamples(Step step) {
        return step.result().perSample() || step.operands().stream().anyMatch(Value::perSample);
    }

    private Arrangement cheaper(Step step) {
        return cost(step, Arrangement.BLOCKS) < cost(step, Arrangement.ROWS) ? Arrangement.BLOCKS : Arrangement.ROWS;
    }

    /** Floats of one sample that are rearranged if the step stands like this and all others stay as they are. */
    private long cost(Step step, Arrangement tried) {
        var before = choices.put(step, tried);
        long floats = rearranged(step.result());
        for (var operand : step.operands()) {
            floats += rearranged(operand);
        }
        if (before != null) {
            choices.put(step, before);
        }
        return floats;
    }

    /** The size of a value if some reader wants it otherwise than it is made. */
    private long rearranged(Value value) {
        if (!value.perSample()) {
            return 0;
        }
        var made = arrangementOf(producers.get(value));
        boolean asked = readers.getOrDefault(value, List.of()).stream()
                .anyMatch(reader -> arrangementOf(reader) != made);
        boolean leaves = made == Arrangement.BLOCKS && program.results().contains(value);
        return asked || leaves ? value.size() : 0;
    }

    /** What comes from outside stands in rows. */
    private Arrangement arrangementOf(@Nullable Step step) {
        return step == null ? Arrangement.ROWS : choices.getOrDefault(step, Arrangement.ROWS);
    }

    /** The one arrangement that comes into question for a step; nothing where both do. */
    private Optional<Arrangement> only(Step step) {
        return preference == Preference.ROWS && hasKernelsForFewRows(step)
                ? Optional.of(Arrangement.ROWS)
                : onlyForMany(step);
    }

    /** Whether a step on grids has kernels for rows too, with lanes over channels. */
    private static boolean hasKernelsForFewRows(Step step) {
        return switch (step.op()) {
            case Op.Convolution op -> op.groups() == 1 || filtersChannelsAlone(step, op);
            case Op.MaxPool _,Op.AveragePool _,Op.SumOverPositions _,Op.Concatenate _ -> true;
            case Op.Elementwise _ -> Layout.spreadsOverPositions(step) && channelsAreWholeVectors(step);
            case Op.MaxPoolGradient _,Op.AveragePoolGradient _,Op.Upsample _,Op.UpsampleGradient _,Op.ConvolutionInputGradient _,Op.MatrixProduct _,Op.WeightGradient _,Op.Transposition _,Op.BatchReduction _,Op.FeatureReduction _,Op.Selection _,Op.Slice _,Op.Rearrange _,Op.Detach _,Op.SquareSum _,Op.InPlace _ ->
                false;
        };
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

    private static Optional<Arrangement> onlyForMany(Step step) {
        return switch (step.op()) {
            case Op.ConvolutionProduct _,Op.ConvolutionWeightGradient _,Op.Pooling _,Op.SumPerChannel _ ->
                Optional.of(Arrangement.BLOCKS);
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _,Op.Concatenate _,Op.Slice _ ->
                Optional.of(step.operands().getFirst().shape().positions() > 1 ? Arrangement.BLOCKS : Arrangement.ROWS);
            case Op.Elementwise _ ->
                Layout.spreadsOverPositions(step) ? Optional.of(Arrangement.BLOCKS) : Optional.empty();
            case Op.SumOverFeatures _ -> Optional.empty();
            case Op.MatrixProduct _,Op.Transposition _,Op.LinearWeightGradient _,Op.LookupGradient _,Op.SumOverBatch _,Op.Selection _,Op.SquareSum _,Op.Rearrange _,Op.Detach _,Op.InPlace _ ->
                Optional.of(Arrangement.ROWS);
        };
    }
}
