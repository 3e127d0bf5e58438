package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.OpShapes;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/** What must hold of every program between passes, and of every plan; a violation is a defect of the compiler. */
public final class PlanVerifier {

    private PlanVerifier() {}

    /** Single assignment, nothing read before it is written, shapes as {@link OpShapes} says, results present. */
    public static void verify(Program program) {
        var known = new HashSet<Value>(program.ends().given());
        known.addAll(program.ends().outside());
        for (var step : program.steps()) {
            step.operands().forEach(operand -> require(known.contains(operand), step, operand + " is not written yet"));
            if (!step.op().inPlace()) {
                require(known.add(step.result()), step, "its result is written twice");
                verifyShape(step);
            }
        }
        program.results().forEach(result -> {
            if (!known.contains(result)) {
                throw new IllegalStateException("the result " + result + " is never written");
            }
        });
    }

    /** All samples of a step lie alike, but for what it is there to reorder. */
    private static void verifyLayout(Step step) {
        var layouts = new HashSet<Value.SampleLayout>();
        step.operands().stream().filter(Value::perSample).forEach(operand -> layouts.add(operand.layout()));
        if (step.result().perSample()) {
            layouts.add(step.result().layout());
        }
        int expected = step.op() instanceof Op.Reorder ? 2 : 1;
        require(layouts.size() <= expected, step, "its samples lie in different layouts");
    }

    private static void verifyShape(Step step) {
        verifyLayout(step);
        if (step.op() instanceof Op.Elementwise) {
            // a fill or a broadcast may be larger than its operands
            step.operands().forEach(operand -> require(OpShapes.broadcasts(operand, step.result().shape()), step,
                    operand + " does not broadcast to the result"));
            return;
        }
        var type = OpShapes.of(step.op(), step.operands());
        require(type.shape().size() == step.result().size() && type.domain() == step.result().domain(), step,
                "its result should be " + type);
    }

    /** Phases hold the program's steps in an order that respects shares, and no two live values overlap. */
    static void verify(Plan.Scheduled plan) {
        verifyPhases(plan);
        verifyMemory(plan);
    }

    private static void verifyPhases(Plan.Scheduled plan) {
        var scheduled = new ArrayList<Step>();
        boolean alone = plan.program().kind() == Program.Kind.INFERENCE;
        var written = new HashSet<Value>();
        var changed = new HashSet<Value>();
        var produced = new HashSet<Value>();
        plan.program().steps().forEach(step -> produced.add(step.result()));
        for (var phase : plan.phases()) {
            Map<Value, Step> writtenInPhase = new HashMap<>();
            phase.steps().stream().filter(step -> step.op().inPlace()).forEach(step -> changed.add(step.result()));
            for (var step : phase.steps()) {
                for (var operand : step.operands()) {
                    var producer = writtenInPhase.get(operand);
                    require(producer == null || alone || Scheduler.sharesAlike(producer, step, plan.selection()), step,
                            operand + " may still be in the making by another thread");
                    require(written.contains(operand) || !produced.contains(operand) || isParameter(plan, operand),
                            step,
                            operand + " is written in a later phase");
                }
                if (!step.op().inPlace()) {
                    require(step.operands().stream().noneMatch(changed::contains), step,
                            "a parameter it reads is changed in the same phase or before");
                }
                scheduled.add(step);
                written.add(step.result());
                writtenInPhase.put(step.result(), step);
            }
        }
        if (scheduled.size() != plan.program().steps().size()
                || !new HashSet<>(scheduled).containsAll(plan.program().steps())) {
            throw new IllegalStateException("the phases do not hold the program's steps, each once");
        }
    }

    private static boolean isParameter(Plan.Scheduled plan, Value value) {
        return plan.memory().of(value).space() == Buffer.Space.PARAMETERS;
    }

    /** Walks through time with the places that are taken, by offset: a new one must fit between its neighbours. */
    private static void verifyMemory(Plan.Scheduled plan) {
        var lifetimes = Lifetimes.of(plan.program(), plan.phases(), plan.selection());
        lifetimes.values().forEach(value -> verifyPlace(plan.memory(), value));
        var common = placesInCommon(plan);
        var places = lifetimes.joined(value -> root(common, value));
        var order = new ArrayList<>(places.values());
        order.sort(Comparator.comparingInt(value -> places.of(value).from()));
        var ending = new PriorityQueue<Value>(Comparator.comparingInt(value -> places.of(value).to()));
        var taken = new TreeMap<Integer, Buffer>();
        for (var value : order) {
            while (!ending.isEmpty() && places.of(ending.element()).to() < places.of(value).from()) {
                taken.remove(plan.memory().of(ending.remove()).offset());
            }
            take(plan.memory().of(value), taken);
            ending.add(value);
        }
    }

    private static void verifyPlace(Memory memory, Value value) {
        var place = memory.of(value);
        if (place.offset() % Layout.LANES != Layout.START || place.end() > memory.workspace()) {
            throw new IllegalStateException(place + " is not aligned or outside of the workspace");
        }
    }

    private static void take(Buffer place, NavigableMap<Integer, Buffer> taken) {
        Stream.of(taken.floorEntry(place.offset()), taken.ceilingEntry(place.offset())).filter(Objects::nonNull)
                .map(Map.Entry::getValue).filter(place::overlaps).findFirst().ifPresent(other -> {
                    throw new IllegalStateException(place + " and " + other + " are needed at the same time");
                });
        taken.put(place.offset(), place);
    }

    /** From a result to the operand in whose place it was put. */
    private static Map<Value, Value> placesInCommon(Plan.Scheduled plan) {
        var places = new HashMap<Value, Value>();
        for (var phase : plan.phases()) {
            var readAcrossRows = phase.readAcrossRows();
            for (var step : phase.steps()) {
                if (step.op() instanceof Op.Elementwise && step.result().perSample()) {
                    var place = plan.memory().of(step.result());
                    step.operands().stream().filter(operand -> plan.memory().of(operand).equals(moved(place, operand)))
                            .findFirst().ifPresent(operand -> {
                                require(!readAcrossRows.contains(operand), step,
                                        operand + " is overwritten while other threads sum over it");
                                places.put(step.result(), operand);
                            });
                }
            }
        }
        return places;
    }

    private static Value root(Map<Value, Value> places, Value value) {
        var operand = places.get(value);
        return operand == null ? value : root(places, operand);
    }

    private static Buffer moved(Buffer buffer, Value value) {
        return new Buffer(value, buffer.space(), buffer.offset(), buffer.length());
    }

    private static void require(boolean holds, Step step, String message) {
        if (!holds) {
            throw new IllegalStateException("in " + step + ": " + message);
        }
    }
}
