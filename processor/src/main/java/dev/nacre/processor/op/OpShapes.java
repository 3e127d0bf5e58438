package dev.nacre.processor.op;

import java.util.Comparator;
import java.util.List;

import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

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
            case Op.Convolution sum -> convolution(sum, operands.get(0).shape(), operands.get(1).shape());
            case Op.ConvolutionInputGradient gradient -> new Type(Domain.BATCH, gradient.input());
            case Op.ConvolutionWeightGradient sum -> filters(sum, operands.get(0).shape(), operands.get(1).shape());
            case Op.TransposeFilters filters -> transposed(filters, operands.getFirst().shape());
            case Op.MaxPool pool -> pooled(pool.window(), operands.getFirst().shape());
            case Op.AveragePool pool -> pooled(pool.window(), operands.getFirst().shape());
            case Op.AveragePoolGradient gradient -> new Type(Domain.BATCH, gradient.input());
            case Op.Upsample repeat -> new Type(Domain.BATCH, upsampled(repeat, operands.getFirst().shape()));
            case Op.UpsampleGradient sum -> new Type(Domain.BATCH, downsampled(sum, operands.getFirst().shape()));
            case Op.SumPerChannel _ -> new Type(Domain.SHARED, Shape.of(broadcast(operands).shape().channels()));
            case Op.SumOverPositions _ -> new Type(Domain.BATCH, Shape.of(operands.getFirst().shape().channels()));
            case Op.Elementwise _ -> broadcast(operands);
            // a row, whatever is summed: matrices are weights alone
            case Op.SumOverBatch _ -> new Type(Domain.SHARED, Shape.of(features(operands)));
            case Op.SumOverFeatures _ -> new Type(operands.getFirst().domain(), ONE);
            case Op.CrossEntropy _ -> new Type(Domain.BATCH, operands.getFirst().shape().withChannels(1));
            case Op.Gather _ -> new Type(Domain.BATCH, operands.getFirst().perSample() ? ONE : operands.get(1).shape());
            case Op.GatherGradient gather -> new Type(Domain.BATCH, Shape.of(gather.features()));
            case Op.GroupMax max -> groups(max, operands.getFirst());
            case Op.Lookup lookup -> new Type(Domain.BATCH, Shape.of(operands.getFirst().size(), lookup.size()));
            case Op.LookupGradient lookup -> new Type(Domain.SHARED, Shape.of(lookup.vocabulary() * lookup.size()));
            case Op.SquareSum _ -> new Type(Domain.SHARED, ONE);
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropyGradient _,Op.GroupMaxGradient _,Op.MaxPoolGradient _ ->
                typeOf(operands.getFirst());
            case Op.Concatenate _ -> new Type(Domain.BATCH, operands.getFirst().shape()
                    .withChannels(operands.stream().mapToInt(operand -> operand.shape().channels()).sum()));
            case Op.Slice slice -> slice(slice, operands.getFirst());
            case Op.Reorder _,Op.Detach _,Op.Update _,Op.MaxNorm _ -> typeOf(operands.getFirst());
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
        require(slice.start() >= 0 && slice.length() > 0 && slice.start() + slice.length() <= x.shape().channels(),
                "%s lies outside of %s".formatted(slice, x));
        return new Type(x.domain(), x.shape().withChannels(slice.length()));
    }

    private static Type convolution(Op.Convolution op, Shape grid, Shape filters) {
        int taken = op.window().taps() * (grid.channels() / op.groups());
        require(grid.channels() % op.groups() == 0 && filters.extents().get(1) == taken,
                "filters %s do not fit a grid %s in %d groups".formatted(filters, grid, op.groups()));
        return new Type(Domain.BATCH, op.window().over(grid, filters.extents().getFirst()));
    }

    private static Type filters(Op.ConvolutionWeightGradient op, Shape x, Shape dy) {
        return new Type(Domain.SHARED,
                Shape.of(dy.channels(), op.window().taps() * (x.channels() / op.groups())));
    }

    private static Type transposed(Op.TransposeFilters op, Shape filters) {
        int channels = filters.extents().get(1) / op.taps() * op.groups();
        return new Type(Domain.SHARED,
                Shape.of(channels, op.taps() * (filters.extents().getFirst() / op.groups())));
    }

    private static Type pooled(Window window, Shape grid) {
        return new Type(Domain.BATCH, window.over(grid, grid.channels()));
    }

    private static Shape upsampled(Op.Upsample op, Shape grid) {
        int width = grid.width() * op.width();
        return grid.rank() == 2 ? Shape.of(width, grid.channels())
                : Shape.of(grid.height() * op.height(), width, grid.channels());
    }

    private static Shape downsampled(Op.UpsampleGradient op, Shape grid) {
        int width = grid.width() / op.width();
        return grid.rank() == 2 ? Shape.of(width, grid.channels())
                : Shape.of(grid.height() / op.height(), width, grid.channels());
    }

    /** How many features there are where each operand has one number for each or one for all; channels are not broadcast here. */
    private static int features(List<Value> operands) {
        int features = broadcast(operands).shape().size();
        for (var operand : operands) {
            require(operand.size() == features || operand.size() == 1,
                    "%s does not broadcast to %d features".formatted(operand, features));
        }
        return features;
    }

    /** Whether an operand of an elementwise step has one number for each, for all or for each channel of a result. */
    public static boolean broadcasts(Value operand, Shape result) {
        return operand.size() == result.size() || operand.size() == 1 || operand.size() == result.channels();
    }

    private static Type groups(Op.GroupMax max, Value x) {
        require(x.size() % max.pieces() == 0, "%s has no groups of %d".formatted(x, max.pieces()));
        return new Type(x.domain(), Shape.of(x.size() / max.pieces()));
    }

    /** The largest operand gives the shape, a grid before a row of its size; every other must have as many features, one, or one per channel. */
    private static Type broadcast(List<Value> operands) {
        var domain = operands.stream().anyMatch(Value::perSample) ? Domain.BATCH : Domain.SHARED;
        var shape = operands.stream().max(
                Comparator.comparingInt(Value::size).thenComparingInt(operand -> operand.shape().rank())).orElseThrow()
                .shape();
        for (var operand : operands) {
            require(broadcasts(operand, shape),
                    "%s does not broadcast to %s".formatted(operand, shape));
        }
        return new Type(domain, shape);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
