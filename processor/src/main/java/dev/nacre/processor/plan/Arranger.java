package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Arrangement;

/**
 * Decides for each step whether its samples lie in rows or in blocks, and puts steps that rearrange in between. What enters and
 * leaves a network lies in rows.
 */
final class Arranger {

    private final Program program;
    private final Map<Step, Arrangement> choices;
    private final Tape tape;
    private final Map<Value, Value> blocks = new HashMap<>();
    private final Map<Value, Value> rows = new HashMap<>();

    private Arranger(Program program) {
        this.program = program;
        this.choices = ArrangementChoice.of(program);
        this.tape = Tape.numberedFrom(program.unusedId());
        program.ends().given().forEach(value -> rows.put(value, value));
    }

    static Program arrange(Program program) {
        return new Arranger(program).run();
    }

    private Program run() {
        if (!choices.containsValue(Arrangement.BLOCKS)) {
            return program;
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
        return program.withSteps(tape.steps()).withLayers(program.ends().layers().stream().map(this::asItIs).toList());
    }

    private Value asItIs(Value value) {
        return rows.containsKey(value) ? value : blocks.getOrDefault(value, value);
    }

    private Step arranged(Step step) {
        var choice = choices.getOrDefault(step, Arrangement.ROWS);
        var operands = new ArrayList<Value>();
        step.operands().forEach(operand -> operands.add(operand.perSample() ? in(choice, operand) : operand));
        return new Step(step.op(), operands, result(step.result(), choice), step.layer());
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

    /** Why a step of an arranged program lies as it does; empty where there was nothing to decide. */
    static String reason(Step step) {
        if (step.op() instanceof Op.Rearrange) {
            return "";
        }
        var only = ArrangementChoice.only(step);
        var samples = new ArrayList<>(step.operands());
        samples.add(step.result());
        var placed = samples.stream().filter(Value::perSample).findFirst().map(Value::arrangement);
        if (placed.filter(Arrangement.BLOCKS::equals).isEmpty()) {
            return "";
        }
        return only.isPresent() ? "blocks: lanes over samples" : "blocks: as its neighbours";
    }

    /** Values in the order in which an arranged program makes them, for tests and dumps. */
    static List<Step> rearrangements(Program program) {
        return program.steps().stream().filter(step -> step.op() instanceof Op.Rearrange).toList();
    }
}
