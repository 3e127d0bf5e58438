package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer.Space;

/**
 * Gives every value its offset: values whose lifetimes do not meet share memory, and an elementwise result takes the place of an
 * operand that is read there for the last time. Greedy, largest first, each at the lowest offset that is free.
 */
final class MemoryPlanner {

    private final Program program;
    private final List<Phase> phases;
    private final int batch;
    private final boolean sharing;
    private final Map<Value, Value> standsIn = new HashMap<>();

    MemoryPlanner(Program program, List<Phase> phases, int batch, boolean sharing) {
        this.program = program;
        this.phases = phases;
        this.batch = batch;
        this.sharing = sharing;
    }

    Memory plan() {
        var lifetimes = Lifetimes.of(program, phases);
        if (sharing) {
            joinInPlace();
        }
        var buffers = new LinkedHashMap<Value, Buffer>();
        outside(buffers);
        int workspace = place(lifetimes, buffers);
        int unshared = lifetimes.values().stream().mapToInt(this::length).reduce(0, Math::addExact);
        return new Memory(buffers, workspace, unshared);
    }

    /** Parameters follow each other in one array; slot k of all parameters stands at k times that array's length. */
    private void outside(Map<Value, Buffer> buffers) {
        int offset = 0;
        var parameters = program.ends().parameters();
        int total = parameters.stream().mapToInt(p -> Layout.sharedLength(p.value())).reduce(0, Math::addExact);
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
                if (step.op() instanceof Op.Elementwise && step.result().perSample()) {
                    step.operands().stream()
                            .filter(operand -> operand.perSample() && operand.size() == step.result().size())
                            .filter(operand -> operand.arrangement() == step.result().arrangement())
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
        var placed = new ArrayList<Buffer>();
        int end = 0;
        for (var root : order) {
            var buffer = new Buffer(root, Space.WORKSPACE, lowestFree(root, places, placed), length(root));
            placed.add(buffer);
            end = Math.max(end, Math.addExact(buffer.offset(), buffer.length()));
            for (var value : lifetimes.values()) {
                if (root(value).equals(root)) {
                    buffers.put(value, new Buffer(value, Space.WORKSPACE, buffer.offset(), length(value)));
                }
            }
        }
        return end;
    }

    private int lowestFree(Value root, Lifetimes places, List<Buffer> placed) {
        var conflicts = placed.stream().filter(other -> !sharing || places.meet(root, other.value()))
                .sorted(Comparator.comparingInt(Buffer::offset)).toList();
        int offset = 0;
        for (var other : conflicts) {
            if (other.offset() >= offset + length(root)) {
                break;
            }
            offset = Math.max(offset, other.end());
        }
        return offset;
    }

    private int length(Value value) {
        return Layout.length(value, batch);
    }
}
