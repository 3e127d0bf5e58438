package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.SampleLayout;
import dev.nacre.processor.plan.select.KernelLayouts;

/**
 * The cost model of layouts. Most operations have kernels for one layout only; elementwise steps and sums over
 * features run in both at the same cost, so what they cost is the floats that have to be reordered around them. Starting from
 * the layout of what they read, each is moved to the other one as long as that makes the sum smaller.
 */
final class LayoutChoice {

    /** Each sweep makes the sum smaller; few are ever needed, and a bound keeps compile times in check. */
    private static final int MAX_SWEEPS = 8;

    private final Program program;
    private final KernelLayouts layouts;
    private final Map<Step, SampleLayout> choices = new HashMap<>();
    private final Map<Value, Step> producers = new HashMap<>();
    private final Map<Value, List<Step>> readers = new HashMap<>();

    private LayoutChoice(Program program, KernelLayouts layouts) {
        this.program = program;
        this.layouts = layouts;
        for (var step : program.steps()) {
            if (!step.op().inPlace()) {
                producers.put(step.result(), step);
            }
            step.operands().stream().distinct()
                    .forEach(operand -> readers.computeIfAbsent(operand, _ -> new ArrayList<>()).add(step));
        }
    }

    static LayoutChoice of(Program program, KernelLayouts layouts) {
        var choice = new LayoutChoice(program, layouts);
        choice.start();
        boolean moved = true;
        for (int sweep = 0; moved && sweep < MAX_SWEEPS; sweep++) {
            moved = choice.sweep();
        }
        return choice;
    }

    boolean anyInBlocks() {
        return choices.containsValue(SampleLayout.BLOCKS);
    }

    /** How the samples of a step lie. */
    SampleLayout of(Step step) {
        return choices.getOrDefault(step, SampleLayout.ROWS);
    }

    /** Why; nothing for steps that touch no samples. */
    Optional<String> reason(Step step) {
        if (!touchesSamples(step)) {
            return Optional.empty();
        }
        var name = of(step).name().toLowerCase(Locale.ROOT);
        if (layouts.only(step).isPresent()) {
            return Optional.of(name + " as all its kernels");
        }
        return Optional.of(String.format(Locale.ROOT,
                "%s, for in blocks %,d floats of a sample are reordered around it, in rows %,d", name,
                cost(step, SampleLayout.BLOCKS), cost(step, SampleLayout.ROWS)));
    }

    private void start() {
        for (var step : program.steps()) {
            if (touchesSamples(step)) {
                choices.put(step, layouts.only(step).orElse(SampleLayout.ROWS));
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
        return choices.containsKey(step) && layouts.only(step).isEmpty();
    }

    private static boolean touchesSamples(Step step) {
        return step.result().perSample() || step.operands().stream().anyMatch(Value::perSample);
    }

    private SampleLayout cheaper(Step step) {
        return cost(step, SampleLayout.BLOCKS) < cost(step, SampleLayout.ROWS) ? SampleLayout.BLOCKS
                : SampleLayout.ROWS;
    }

    /** Floats of one sample that are reordered if the step stands like this and all others stay as they are. */
    private long cost(Step step, SampleLayout tried) {
        var before = choices.put(step, tried);
        long floats = reordered(step.result());
        for (var operand : step.operands()) {
            floats += reordered(operand);
        }
        if (before != null) {
            choices.put(step, before);
        }
        return floats;
    }

    /** The size of a value if some reader wants it otherwise than it is made. */
    private long reordered(Value value) {
        if (!value.perSample()) {
            return 0;
        }
        var made = layoutOf(producers.get(value));
        boolean asked = readers.getOrDefault(value, List.of()).stream()
                .anyMatch(reader -> layoutOf(reader) != made);
        boolean leaves = made == SampleLayout.BLOCKS && program.results().contains(value);
        return asked || leaves ? value.size() : 0;
    }

    /** What comes from outside stands in rows. */
    private SampleLayout layoutOf(@Nullable Step step) {
        return step == null ? SampleLayout.ROWS : choices.getOrDefault(step, SampleLayout.ROWS);
    }
}
