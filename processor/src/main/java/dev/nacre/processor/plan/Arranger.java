package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Arrangement;
import dev.nacre.processor.plan.select.KernelLayouts;

/**
 * Decides for each step whether its samples lie in rows or in blocks, and puts steps that rearrange in between. What enters and
 * leaves a network lies in rows.
 */
final class Arranger {

    private final Program program;
    private final ArrangementChoice choices;
    private final Map<Step, String> reasons = new HashMap<>();
    private final Tape tape;
    private final Map<Value, Value> blocks = new HashMap<>();
    private final Map<Value, Value> rows = new HashMap<>();

    private Arranger(Program program, KernelLayouts layouts) {
        this.program = program;
        this.choices = ArrangementChoice.of(program, layouts);
        this.tape = Tape.numberedFrom(program.unusedId());
        program.ends().given().forEach(value -> rows.put(value, value));
    }

    /**
     * A program all of whose steps are arranged.
     *
     * @param reasons why those steps that touch samples lie as they do; empty where no step needs blocks
     */
    record Arranged(Program program, Map<Step, String> reasons) {
        Arranged {
            reasons = Map.copyOf(reasons);
        }
    }

    static Arranged arrange(Program program, KernelLayouts layouts) {
        return new Arranger(program, layouts).run();
    }

    private Arranged run() {
        if (!choices.anyInBlocks()) {
            return new Arranged(program, Map.of());
        }
        for (var step : program.steps()) {
            tape.enter(step.layer());
            tape.keep(arranged(step));
        }
        for (var step : program.steps()) {
            if (program.results().contains(step.result())) {
                tape.enter(step.layer());
                in(Arrangement.ROWS, step.result());
            }
        }
        var layers = program.ends().layers().stream().map(this::asItIs).toList();
        return new Arranged(program.withSteps(tape.steps()).withLayers(layers), reasons);
    }

    private Value asItIs(Value value) {
        return rows.containsKey(value) ? value : blocks.getOrDefault(value, value);
    }

    private Step arranged(Step step) {
        var choice = choices.of(step);
        var operands = new ArrayList<Value>();
        step.operands().forEach(operand -> operands.add(operand.perSample() ? in(choice, operand) : operand));
        var arranged = new Step(step.op(), operands, result(step.result(), choice), step.layer());
        choices.reason(step).ifPresent(reason -> reasons.put(arranged, reason));
        return arranged;
    }

    private Value result(Value value, Arrangement choice) {
        if (!value.perSample()) {
            return value;
        }
        var placed = choice == Arrangement.ROWS ? value : tape.inBlocks(value);
        versions(choice).put(value, placed);
        return placed;
    }

    /** The value in an arrangement; rearranged on its first use in it. */
    private Value in(Arrangement wanted, Value value) {
        var known = versions(wanted).get(value);
        if (known != null) {
            return known;
        }
        var other = versions(wanted == Arrangement.ROWS ? Arrangement.BLOCKS : Arrangement.ROWS).get(value);
        if (other == null) {
            throw new IllegalStateException(value + " is nowhere yet");
        }
        var placed = result(value, wanted);
        tape.rearrange(other, placed);
        return placed;
    }

    private Map<Value, Value> versions(Arrangement arrangement) {
        return arrangement == Arrangement.ROWS ? rows : blocks;
    }
}
