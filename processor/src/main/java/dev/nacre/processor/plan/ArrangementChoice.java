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
import dev.nacre.processor.op.Value.Arrangement;
import dev.nacre.processor.plan.select.KernelLayouts;

/**
 * The cost model of arrangements. Most operations have kernels for one arrangement only; elementwise steps and sums over
 * features run in both at the same cost, so what they cost is the floats that have to be rearranged around them. Starting from
 * the arrangement of what they read, each is moved to the other one as long as that makes the sum smaller.
 */
final class ArrangementChoice {

    /** Each sweep makes the sum smaller; few are ever needed, and a bound keeps compile times in check. */
    private static final int MOST_SWEEPS = 8;

    private final Program program;
    private final KernelLayouts layouts;
    private final Map<Step, Arrangement> choices = new HashMap<>();
    private final Map<Value, Step> producers = new HashMap<>();
    private final Map<Value, List<Step>> readers = new HashMap<>();

    private ArrangementChoice(Program program, KernelLayouts layouts) {
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

    static ArrangementChoice of(Program program, KernelLayouts layouts) {
        var choice = new ArrangementChoice(program, layouts);
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
        if (layouts.only(step).isPresent()) {
            return Optional.of(name + " as all its kernels");
        }
        return Optional.of(String.format(Locale.ROOT,
                "%s, for in blocks %,d floats of a sample are rearranged around it, in rows %,d", name,
                cost(step, Arrangement.BLOCKS), cost(step, Arrangement.ROWS)));
    }

    private void start() {
        for (var step : program.steps()) {
            if (touchesSamples(step)) {
                choices.put(step, layouts.only(step).orElse(Arrangement.ROWS));
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
}
