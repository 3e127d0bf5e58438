package dev.nacre.processor.op;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.shape.Shape;

/** Records operations in order of evaluation; the only way to make a {@link Value}. */
public final class Tape {

    private final List<Step> steps = new ArrayList<>();
    private final Map<Value, List<Double>> constants = new LinkedHashMap<>();
    private int values;
    private int streams;
    private String layer = "";

    /** An empty tape. */
    public Tape() {
        this(0);
    }

    private Tape(int values) {
        this.values = values;
    }

    /** An empty tape for passes over a program, which numbers its values from {@code id} on. */
    public static Tape numberedFrom(int id) {
        return new Tape(id);
    }

    /** Says to which declared layer the operations from here on belong. */
    public void enter(String layerName) {
        layer = layerName;
    }

    /** A value that comes from outside: an input, a target, a parameter, an optimizer's slot. */
    public Value source(String name, Value.Domain domain, Shape shape) {
        return new Value(values++, name, domain, shape);
    }

    /** A shared row of numbers that are known now. */
    public Value constant(String name, List<Double> numbers) {
        var value = source(name, Value.Domain.SHARED, Shape.of(numbers.size()));
        constants.put(value, List.copyOf(numbers));
        return value;
    }

    /** Every constant with its numbers. */
    public Map<Value, List<Double>> constants() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    /** The result of an operation on the operands; its shape follows from {@link OpShapes}. */
    public Value apply(Op op, String name, Value... operands) {
        return apply(op, name, List.of(operands));
    }

    public Value apply(Op op, String name, List<Value> operands) {
        var type = OpShapes.of(op, operands);
        return record(op, operands, source(name, type.domain(), type.shape()));
    }

    /** The same with the shape of another value of the same size. */
    public Value applyLike(Value like, Op op, String name, Value... operands) {
        return applyAs(like.shape(), op, name, operands);
    }

    /** The same with another shape of the same size. */
    public Value applyAs(Shape shape, Op op, String name, Value... operands) {
        var given = List.of(operands);
        var type = OpShapes.of(op, given);
        if (type.shape().size() != shape.size()) {
            throw new IllegalArgumentException(name + " of shape " + type.shape() + " is not as large as " + shape);
        }
        return record(op, given, source(name, type.domain(), shape));
    }

    public Value elementwise(String name, ScalarExpression function, Value... operands) {
        return apply(new Op.Elementwise(function), name, operands);
    }

    /** A value all of whose elements are the same number or drawn at random: an elementwise operation without operands. */
    public Value fill(String name, ScalarExpression function, Value like) {
        return broadcast(name, function, List.of(), like);
    }

    /** An elementwise operation whose result may be larger than its operands, as random numbers ask for. */
    public Value broadcast(String name, ScalarExpression function, List<Value> operands, Value like) {
        return record(new Op.Elementwise(function), operands, source(name, like.domain(), like.shape()));
    }

    /** The same with a result of this shape for each sample. */
    public Value broadcastTo(String name, ScalarExpression function, List<Value> operands, Shape shape) {
        return record(new Op.Elementwise(function), operands, source(name, Value.Domain.BATCH, shape));
    }

    /** The same value in blocks, which is not yet written. */
    public Value inBlocks(Value value) {
        return new Value(values++, value.name(), value.domain(), value.shape(), Value.SampleLayout.BLOCKS);
    }

    /** Copies a value to its other layout. */
    public void reorder(Value from, Value to) {
        record(new Op.Reorder(), List.of(from), to);
    }

    /** Takes over a step of another tape as it stands. */
    public void keep(Step step) {
        steps.add(step);
    }

    /** Replaces a parameter, in place, by an optimizer's new value. */
    public void update(Op.Update update, List<Value> operands) {
        record(update, operands, operands.getFirst());
    }

    /** Brings a parameter, in place, to what is allowed of it. */
    public void constrain(Op.MaxNorm constraint, Value parameter) {
        record(constraint, List.of(parameter), parameter);
    }

    /** The number of a random stream that nothing else on this tape uses. */
    public int newStream() {
        return streams++;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    private Value record(Op op, List<Value> operands, Value result) {
        steps.add(new Step(op, operands, result, layer));
        return result;
    }
}
