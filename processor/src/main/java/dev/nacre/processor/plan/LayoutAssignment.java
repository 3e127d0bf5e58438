package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.SampleLayout;
import dev.nacre.processor.plan.select.KernelLayouts;

/**
 * Decides for each step whether its samples lie in rows or in blocks, and puts steps that reorder in between. What enters and
 * leaves a network lies in rows.
 */
final class LayoutAssignment {

    private final Program program;
    private final LayoutChoice choices;
    private final Map<Step, String> reasons = new HashMap<>();
    private final Tape tape;
    private final Map<Value, Value> blocks = new HashMap<>();
    private final Map<Value, Value> rows = new HashMap<>();

    private LayoutAssignment(Program program, KernelLayouts layouts) {
        this.program = program;
        this.choices = LayoutChoice.of(program, layouts);
        this.tape = Tape.numberedFrom(program.unusedId());
        program.ends().given().forEach(value -> rows.put(value, value));
    }

    /**
     * A program all of whose steps have a layout.
     *
     * @param reasons why those steps that touch samples lie as they do; empty where no step needs blocks
     */
    record Assigned(Program program, Map<Step, String> reasons) {
        Assigned {
            reasons = Map.copyOf(reasons);
        }
    }

    static Assigned assign(Program program, KernelLayouts layouts) {
        return new LayoutAssignment(program, layouts).run();
    }

    private Assigned run() {
        if (!choices.anyInBlocks()) {
            return new Assigned(program, Map.of());
        }
        for (var step : program.steps()) {
            tape.enter(step.layer());
            tape.keep(assigned(step));
        }
        for (var step : program.steps()) {
            if (program.results().contains(step.result())) {
                tape.enter(step.layer());
                in(SampleLayout.ROWS, step.result());
            }
        }
        var layers = program.ends().layers().stream().map(this::asItIs).toList();
        return new Assigned(program.withSteps(tape.steps()).withLayers(layers), reasons);
    }

    private Value asItIs(Value value) {
        return rows.containsKey(value) ? value : blocks.getOrDefault(value, value);
    }

    private Step assigned(Step step) {
        var choice = choices.of(step);
        var operands = new ArrayList<Value>();
        step.operands().forEach(operand -> operands.add(operand.perSample() ? in(choice, operand) : operand));
        var assigned = new Step(step.op(), operands, result(step.result(), choice), step.layer());
        choices.reason(step).ifPresent(reason -> reasons.put(assigned, reason));
        return assigned;
    }

    private Value result(Value value, SampleLayout choice) {
        if (!value.perSample()) {
            return value;
        }
        var placed = choice == SampleLayout.ROWS ? value : tape.inBlocks(value);
        versions(choice).put(value, placed);
        return placed;
    }

    /** The value in a layout; reordered on its first use in it. */
    private Value in(SampleLayout wanted, Value value) {
        var known = versions(wanted).get(value);
        if (known != null) {
            return known;
        }
        var other = versions(wanted == SampleLayout.ROWS ? SampleLayout.BLOCKS : SampleLayout.ROWS).get(value);
        if (other == null) {
            throw new IllegalStateException(value + " is nowhere yet");
        }
        var placed = result(value, wanted);
        tape.reorder(other, placed);
        return placed;
    }

    private Map<Value, Value> versions(SampleLayout layout) {
        return layout == SampleLayout.ROWS ? rows : blocks;
    }
}
