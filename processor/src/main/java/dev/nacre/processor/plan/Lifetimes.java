package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.select.Selection;

/**
 * From when to when each value of the workspace is needed. Time is counted in steps where one member runs all of them, and in
 * phases where several members do: without a barrier in between, one member may still read what another overwrites.
 */
record Lifetimes(Map<Value, Interval> intervals) {

    /** Both ends included. */
    record Interval(int from, int to) {

        boolean meets(Interval other) {
            return from <= other.to && other.from <= to;
        }
    }

    static Lifetimes of(Program program, List<Phase> phases, Selection selection) {
        boolean bySteps = program.kind() == Program.Kind.INFERENCE;
        var intervals = new LinkedHashMap<Value, Interval>();
        program.ends().given().forEach(given -> extend(intervals, given, 0));
        int time = 0;
        for (var phase : phases) {
            for (var step : phase.steps()) {
                extendAll(intervals, step, time);
                time += bySteps ? 1 : 0;
            }
            time += bySteps ? 0 : 1;
        }
        int end = time;
        program.results().forEach(result -> extend(intervals, result, end));
        program.ends().outside().forEach(intervals::remove);
        selection.passing().forEach(intervals::remove);
        return new Lifetimes(intervals);
    }

    /** Every value that stands in the workspace at some time. */
    Set<Value> values() {
        return intervals.keySet();
    }

    /** From when to when a value is needed. */
    Interval of(Value value) {
        var interval = intervals.get(value);
        if (interval == null) {
            throw new IllegalArgumentException(value + " is not in the workspace");
        }
        return interval;
    }

    /** The lifetimes of places: values that stand in the same place have one lifetime, under the name of its first. */
    Lifetimes joined(UnaryOperator<Value> placeOf) {
        var places = new LinkedHashMap<Value, Interval>();
        intervals.forEach((value, life) -> places.merge(placeOf.apply(value), life,
                (a, b) -> new Interval(Math.min(a.from, b.from), Math.max(a.to, b.to))));
        return new Lifetimes(places);
    }

    private static void extendAll(Map<Value, Interval> intervals, Step step, int time) {
        var values = new ArrayList<>(step.operands());
        if (!step.op().inPlace()) {
            values.add(step.result());
        }
        values.forEach(value -> extend(intervals, value, time));
    }

    private static void extend(Map<Value, Interval> intervals, Value value, int time) {
        intervals.merge(value, new Interval(time, time),
                (known, now) -> new Interval(Math.min(known.from, now.from), Math.max(known.to, now.to)));
    }
}
