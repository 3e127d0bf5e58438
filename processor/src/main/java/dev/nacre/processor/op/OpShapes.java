package dev.nacre.processor.op;

import java.util.Comparator;
import java.util.List;

import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.shape.Shape;

/** The shape of each operation's result. */
public final class OpShapes {

    private static final Shape ONE = Shape.of(1);

    /** Domain and shape of a result. */
    public record Type(Domain domain, Shape shape) {}

    private OpShapes() {}

    /** The type of {@code op} on these operands; throws {@link IllegalArgumentException} where they do not fit. */
    public static Type of(Op op, List<Value> operands) {
        return switch (op) {
            case Op.Linear _,Op.LinearInputGradient _ -> linear(operands.get(0), operands.get(1));
            case Op.Transpose _ -> new Type(Domain.SHARED, transposed(operands.getFirst().shape()));
            case Op.LinearWeightGradient _ -> new Type(Domain.SHARED,
                    Shape.of(operands.get(1).size(), operands.get(0).size()));
            case Op.Elementwise _ -> broadcast(operands);
            case Op.SumOverBatch _ -> new Type(Domain.SHARED, broadcast(operands).shape());
            case Op.SumOverFeatures _ -> new Type(operands.getFirst().domain(), ONE);
            case Op.CrossEntropy _,Op.Pick _ -> new Type(Domain.BATCH, ONE);
            case Op.PickGradient pick -> new Type(Domain.BATCH, Shape.of(pick.features()));
            case Op.GroupMax max -> groups(max, operands.getFirst());
            case Op.Lookup lookup -> new Type(Domain.BATCH, Shape.of(operands.getFirst().size(), lookup.size()));
            case Op.LookupGradient lookup -> new Type(Domain.SHARED, Shape.of(lookup.vocabulary() * lookup.size()));
            case Op.SquareSum _ -> new Type(Domain.SHARED, ONE);
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropyGradient _,Op.GroupMaxGradient _ ->
                typeOf(operands.getFirst());
            case Op.Concatenate _ -> new Type(Domain.BATCH,
                    Shape.of(operands.stream().mapToInt(Value::size).sum()));
            case Op.Slice slice -> slice(slice, operands.getFirst());
            case Op.Detach _,Op.Update _,Op.MaxNorm _ -> typeOf(operands.getFirst());
        };
    }

    private static Type typeOf(Value value) {
        return new Type(value.domain(), value.shape());
    }

    private static Type linear(Value x, Value weight) {
        int expected = weight.shape().extents().get(1);
        require(x.size() == expected, "%s has %d features, the weight takes %d".formatted(x, x.size(), expected));
        return new Type(Domain.BATCH, Shape.of(weight.shape().extents().getFirst()));
    }

    private static Shape transposed(Shape matrix) {
        return new Shape(matrix.extents().reversed());
    }

    private static Type slice(Op.Slice slice, Value x) {
        require(slice.start() >= 0 && slice.length() > 0 && slice.start() + slice.length() <= x.size(),
                "%s lies outside of %s".formatted(slice, x));
        return new Type(x.domain(), Shape.of(slice.length()));
    }

    private static Type groups(Op.GroupMax max, Value x) {
        require(x.size() % max.pieces() == 0, "%s has no groups of %d".formatted(x, max.pieces()));
        return new Type(x.domain(), Shape.of(x.size() / max.pieces()));
    }

    /** The largest operand gives the shape; every other must have as many features or one. */
    private static Type broadcast(List<Value> operands) {
        var domain = operands.stream().anyMatch(Value::perSample) ? Domain.BATCH : Domain.SHARED;
        var shape = operands.stream().max(Comparator.comparingInt(Value::size)).orElseThrow().shape();
        for (var operand : operands) {
            require(operand.size() == shape.size() || operand.size() == 1,
                    "%s does not spread over %s".formatted(operand, shape));
        }
        return new Type(domain, shape);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
