package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y[p, o] = sum over taps t, channels c of x[p + t, c] W[o, t, c] + b[o]}: filters that slide over a grid or a sequence.
 *
 * @param filters how many
 * @param groups into which channels and filters are divided in order
 * @param bias whether b is there
 */
record Convolution(int filters, Sliding sliding, int groups, boolean bias) implements Layer {

    static final LayerEntry GRID = new LayerEntry("Conv2d", Role.OPERATION, Feeds.ONE,
            (use, diagnostics) -> read(use, 2, diagnostics),
            List.of("@Conv2d(filters = 5, kernel = 3)",
                    "@Conv2d(filters = 4, kernel = {3, 2}, stride = {2, 1}, padding = Padding.SAME, bias = false)",
                    "@Conv2d(filters = 6, kernel = 3, pad = {0, 2, 1, 1}, dilation = {1, 2}, groups = 3)",
                    "@Conv2d(filters = 49, kernel = 1)",
                    "@Conv2d(filters = 3, kernel = 3, pad = 1, stride = 2, groups = 3)"));

    static final LayerEntry SEQUENCE = new LayerEntry("Conv1d", Role.OPERATION, Feeds.ONE,
            (use, diagnostics) -> read(use, 1, diagnostics),
            List.of("@Conv1d(filters = 5, kernel = 3)",
                    "@Conv1d(filters = 4, kernel = 4, stride = 2, padding = Padding.SAME, bias = false)",
                    "@Conv1d(filters = 6, kernel = 2, pad = {2, 0}, dilation = 2, groups = 3)"));

    private static Optional<Layer> read(AnnotationUse use, int axes, Diagnostics diagnostics) {
        boolean filters = WindowMembers.isCount(use, "filters", use.integer("filters"), diagnostics);
        boolean groups = WindowMembers.isCount(use, "groups", use.integer("groups"), diagnostics);
        var sliding = Sliding.ofConvolution(use, axes, diagnostics);
        return filters && groups ? sliding.map(window -> new Convolution(use.integer("filters"), window,
                use.integer("groups"), use.flag("bias"))) : Optional.empty();
    }

    @Override
    public String describe() {
        return "conv%dd %d of %s".formatted(sliding.axes(), filters, sliding.describe())
                + (groups > 1 ? ", groups " + groups : "") + (bias ? "" : " without bias");
    }

    /** Convolutions in groups are restricted on purpose: with one in groups, a pair is a separable convolution. */
    @Override
    public boolean isLinear() {
        return groups == 1;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var grid = inputs.getFirst();
        boolean fits = sliding.fits(grid, Sliding.Padded.SUM, problems) && divides(grid, problems);
        if (!fits) {
            return grid;
        }
        var result = sliding.on(grid).over(grid, filters);
        return Grids.countable("a result", result.extents(), "filters", problems) ? result : grid;
    }

    private boolean divides(Shape grid, ShapeProblems problems) {
        boolean divides = grid.channels() % groups == 0 && filters % groups == 0;
        if (!divides) {
            problems.report(DiagnosticId.GROUPS, "groups", groups, grid.channels(), filters);
        }
        return divides;
    }

    private List<Integer> weightExtents(Shape grid) {
        int channels = Math.max(1, grid.channels() / groups);
        return sliding.axes() == 1 ? List.of(filters, sliding.kernel().get(1), channels)
                : List.of(filters, sliding.kernel().get(0), sliding.kernel().get(1), channels);
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        var weight = new Shape(weightExtents(inputs.getFirst()));
        int fanIn = counted((double) sliding.taps() * weight.channels());
        int fanOut = counted((double) sliding.taps() * filters / groups);
        var parameters = new ArrayList<ParameterDefinition>();
        parameters.add(new ParameterDefinition("weight", weight, ParameterDefinition.Role.WEIGHT, fanIn, fanOut));
        if (bias) {
            parameters.add(new ParameterDefinition("bias", Shape.of(filters), ParameterDefinition.Role.BIAS, fanIn,
                    fanOut));
        }
        return List.copyOf(parameters);
    }

    /** More than an array holds is reported with the shape; until then the largest int does. */
    private static int counted(double size) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, size));
    }

    /** Padding counts as work, as in other systems. */
    @Override
    public long flops(List<Shape> inputs) {
        var grid = inputs.getFirst();
        long places = sliding.on(grid).over(grid, 1).size();
        return places * filters * (2L * sliding.taps() * (grid.channels() / groups) + (bias ? 1 : 0));
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = inputs.getFirst();
        var op = new Op.Convolution(sliding.on(x.shape()), groups);
        var name = bias ? lowering.name() + "Sum" : lowering.name();
        var sum = tape.apply(op, name, x, parameters.getFirst());
        return bias ? tape.elementwise(lowering.name(), variable(0).plus(variable(1)), sum, parameters.get(1)) : sum;
    }
}
