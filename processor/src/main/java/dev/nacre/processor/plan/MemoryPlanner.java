package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.select.Selection;

/**
 * Gives every value its offset: values whose lifetimes do not meet share memory, and an elementwise result takes the place of an
 * operand that is read there for the last time. Greedy, largest first, each at the lowest offset that is free.
 */
final class MemoryPlanner {

    private static final Lifetimes.Interval ALWAYS = new Lifetimes.Interval(0, Integer.MAX_VALUE);

    private final Program program;
    private final List<Phase> phases;
    private final Selection selection;
    private final int batch;
    private final boolean sharing;
    private final Ends ends;
    private final Map<Value, Value> standsIn = new HashMap<>();

    /**
     * Where what the outside writes and reads stands.
     *
     * @param alone values that share memory with no other, so that other programs can have them at the same places
     * @param places those that are known already; all else goes around them
     */
    record Ends(Set<Value> alone, Map<Value, Buffer> places) {

        static final Ends ANYWHERE = new Ends(Set.of(), Map.of());
    }

    MemoryPlanner(Program program, List<Phase> phases, Selection selection, int batch, boolean sharing, Ends ends) {
        this.ends = ends;
        this.selection = selection;
        this.program = program;
        this.phases = phases;
        this.batch = batch;
        this.sharing = sharing;
    }

    Memory plan() {
        var lifetimes = Lifetimes.of(program, phases, selection);
        if (sharing) {
            joinInPlace();
        }
        var buffers = new LinkedHashMap<Value, Buffer>();
        outside(buffers);
        int workspace = place(lifetimes, buffers);
        int unshared = lifetimes.values().stream().mapToInt(this::length).reduce(Layout.START, Math::addExact);
        return new Memory(buffers, workspace, unshared, parameterLength(program.ends().parameters()));
    }

    /** Parameters follow each other in one array; slot k of all parameters stands at k times that array's length. */
    private void outside(Map<Value, Buffer> buffers) {
        int offset = Layout.START;
        var parameters = program.ends().parameters();
        int total = parameterLength(parameters);
        for (var parameter : parameters) {
            int length = Layout.sharedLength(parameter.value());
            buffers.put(parameter.value(), new Buffer(parameter.value(), Space.PARAMETERS, offset, length));
            for (int slot = 0; slot < parameter.slots().size(); slot++) {
                var value = parameter.slots().get(slot);
                int at = Math.addExact(Math.multiplyExact(slot, total), offset);
                buffers.put(value, new Buffer(value, Space.SLOTS, at, length));
            }
            offset += length;
        }
        constants(buffers);
    }

    /** Floats of the array of parameters, and of each slot of all of them; whole vectors, so that slots are aligned alike. */
    static int parameterLength(List<Program.ParameterValues> parameters) {
        return parameters.stream().mapToInt(p -> Layout.sharedLength(p.value())).reduce(Layout.padded(Layout.START),
                Math::addExact);
    }

    private void constants(Map<Value, Buffer> buffers) {
        int offset = 0;
        for (var constant : program.ends().constants().keySet()) {
            int length = Layout.sharedLength(constant);
            buffers.put(constant, new Buffer(constant, Space.CONSTANTS, offset, length));
            offset += length;
        }
    }

    private void joinInPlace() {
        var kept = program.results();
        kept.addAll(program.ends().given());
        var lastReader = new HashMap<Value, Step>();
        phases.forEach(phase -> phase.steps()
                .forEach(step -> step.operands().forEach(operand -> lastReader.put(operand, step))));
        for (var phase : phases) {
            var readAcrossRows = phase.readAcrossRows();
            for (var step : phase.steps()) {
                if (step.op() instanceof Op.Elementwise && step.result().perSample()
                        && !ends.alone().contains(step.result())) {
                    step.operands().stream()
                            .filter(operand -> operand.perSample() && operand.size() == step.result().size())
                            .filter(operand -> operand.layout() == step.result().layout())
                            .filter(operand -> step.equals(lastReader.get(operand)) && !kept.contains(operand))
                            .filter(operand -> !readAcrossRows.contains(operand))
                            .findFirst().ifPresent(operand -> standsIn.put(step.result(), operand));
                }
            }
        }
    }

    private Value root(Value value) {
        var operand = standsIn.get(value);
        return operand == null ? value : root(operand);
    }

    private int place(Lifetimes lifetimes, Map<Value, Buffer> buffers) {
        var places = lifetimes.joined(this::root);
        var order = new ArrayList<>(places.values());
        if (sharing) {
            order.sort(Comparator.comparingInt(this::length).reversed().thenComparingInt(Value::id));
        }
        var placed = new ArrayList<Placed>();
        var offsets = new HashMap<Value, Integer>();
        int end = Layout.START;
        for (var known : ends.places().values()) {
            insert(placed, new Placed(known, ALWAYS));
            offsets.put(known.value(), known.offset());
            end = Math.max(end, known.end());
        }
        order.removeAll(ends.places().keySet());
        for (var root : order) {
            var life = ends.alone().contains(root) ? ALWAYS : places.of(root);
            var buffer = new Buffer(root, Space.WORKSPACE, lowestFree(length(root), life, placed), length(root));
            insert(placed, new Placed(buffer, life));
            offsets.put(root, buffer.offset());
            end = Math.max(end, Math.addExact(buffer.offset(), buffer.length()));
        }
        order.addAll(0, ends.places().keySet());
        for (var value : inOrderOf(order, lifetimes)) {
            var offset = offsets.getOrDefault(root(value), 0);
            buffers.put(value, new Buffer(value, Space.WORKSPACE, offset, length(value)));
        }
        return end;
    }

    /** A place that is taken for some time. */
    private record Placed(Buffer buffer, Lifetimes.Interval life) {}

    /** All values, those that share a place together, in the order of the places. */
    private List<Value> inOrderOf(List<Value> places, Lifetimes lifetimes) {
        var groups = new LinkedHashMap<Value, List<Value>>();
        places.forEach(place -> groups.put(place, new ArrayList<>()));
        lifetimes.values().forEach(value -> groups.getOrDefault(root(value), new ArrayList<>()).add(value));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** Keeps the order of offsets, in which the gaps are found. */
    private static void insert(List<Placed> placed, Placed fresh) {
        int at = placed.size();
        while (at > 0 && placed.get(at - 1).buffer().offset() > fresh.buffer().offset()) {
            at--;
        }
        placed.add(at, fresh);
    }

    private int lowestFree(int length, Lifetimes.Interval life, List<Placed> placed) {
        int offset = Layout.START;
        for (var other : placed) {
            if (!sharing || other.life().meets(life)) {
                if (other.buffer().offset() >= offset + length) {
                    break;
                }
                offset = Math.max(offset, other.buffer().end());
            }
        }
        return offset;
    }

    private int length(Value value) {
        return Layout.length(value, batch);
    }
}
