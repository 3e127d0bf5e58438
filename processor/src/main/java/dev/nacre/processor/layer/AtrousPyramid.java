package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

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
 * Atrous spatial pyramid pooling: a point, dilated convolutions and the picture's mean side by side, then a projection.
 *
 * @param branches those that slide over the grid, in the order in which they are put together
 * @param image the way of the picture's mean; nothing where it is taken as it is
 */
record AtrousPyramid(List<PyramidBranch> branches, Optional<PyramidBranch> image,
        PyramidBranch projection) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("AtrousPyramid", Role.OPERATION, Feeds.ONE, AtrousPyramid::read,
            List.of("@AtrousPyramid(filters = 3, rates = {1, 2})",
                    """
                            @AtrousPyramid(filters = 4, branchFilters = 2, rates = {2}, branchNorm = false, branchRelu = false, \
                            imageProjection = false, bias = false)"""));

    private static final String RATES = "rates";

    AtrousPyramid {
        branches = List.copyOf(branches);
    }

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        int wanted = use.integer("branchFilters");
        boolean filters = WindowMembers.isCount(use, "filters", use.integer("filters"), diagnostics);
        boolean perBranch = wanted == 0 || WindowMembers.isCount(use, "branchFilters", wanted, diagnostics);
        if (!filters || !perBranch || !ratesFit(use, diagnostics)) {
            return Optional.empty();
        }
        int channels = wanted == 0 ? use.integer("filters") : wanted;
        var branches = new ArrayList<PyramidBranch>();
        branches.add(branch(use, "point", channels, point("filters")));
        use.integers(RATES).forEach(rate -> branches.add(branch(use, "rate" + rate, channels, dilated(rate))));
        var image = use.flag("imageProjection") ? Optional.of(branch(use, "image", channels, point("filters")))
                : Optional.<PyramidBranch>empty();
        var projection = new Convolution(use.integer("filters"), point("filters"), 1, use.flag("bias"));
        return Optional
                .of(new AtrousPyramid(branches, image, new PyramidBranch("projection", projection, false, false)));
    }

    private static boolean ratesFit(AnnotationUse use, Diagnostics diagnostics) {
        var rates = use.integers(RATES);
        if (rates.isEmpty() || new HashSet<>(rates).size() < rates.size()) {
            diagnostics.report(DiagnosticId.WINDOW_MEMBER, use.at(RATES), use.name(), RATES,
                    rates.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")),
                    "one or more different rates");
            return false;
        }
        return rates.stream().allMatch(rate -> WindowMembers.isCount(use, RATES, rate, diagnostics));
    }

    private static PyramidBranch branch(AnnotationUse use, String name, int filters, Sliding sliding) {
        boolean norm = use.flag("branchNorm");
        return new PyramidBranch(name, new Convolution(filters, sliding, 1, !norm), norm, use.flag("branchRelu"));
    }

    private static Sliding point(String member) {
        var once = List.of(1, 1);
        return new Sliding(2, once, once, once, false, List.of(0, 0, 0, 0), member);
    }

    private static Sliding dilated(int rate) {
        return new Sliding(2, List.of(3, 3), List.of(1, 1), List.of(rate, rate), true, List.of(0, 0, 0, 0), RATES);
    }

    @Override
    public String describe() {
        var rates = branches.stream().skip(1).map(branch -> branch.name().substring("rate".length()))
                .collect(Collectors.joining(" "));
        return "atrous pyramid %d of rates %s".formatted(projection.convolution().filters(), rates)
                + (projection.convolution().bias() ? "" : " without bias");
    }

    @Override
    public OptionalDouble rectifierSlope() {
        return branches.getFirst().relu() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var grid = inputs.getFirst();
        if (!Grids.is(grid, 2, problems)) {
            return grid;
        }
        for (var branch : branches) {
            branch.convolution().outputShape(inputs, problems);
        }
        long channels = togetherLong(grid);
        if (!Grids.countable("branches", List.of(grid.positions(), (int) Math.min(Integer.MAX_VALUE, channels)),
                "filters", problems)) {
            return grid;
        }
        return projection.convolution().outputShape(List.of(together(grid)), problems);
    }

    private long togetherLong(Shape grid) {
        return branches.stream().mapToLong(branch -> branch.convolution().filters()).sum()
                + image.map(branch -> branch.convolution().filters()).orElse(grid.channels());
    }

    /** What the projection reads. */
    private Shape together(Shape grid) {
        return grid.withChannels((int) Math.min(Integer.MAX_VALUE, togetherLong(grid)));
    }

    private static Shape mean(Shape grid) {
        return Shape.of(1, 1, grid.channels());
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        var grid = inputs.getFirst();
        var parameters = new ArrayList<ParameterDefinition>();
        branches.forEach(branch -> parameters.addAll(branch.parameters(grid)));
        image.ifPresent(branch -> parameters.addAll(branch.parameters(mean(grid))));
        parameters.addAll(projection.parameters(together(grid)));
        return List.copyOf(parameters);
    }

    @Override
    public List<Shape> inner(List<Shape> inputs) {
        return List.of(together(inputs.getFirst()));
    }

    @Override
    public long flops(List<Shape> inputs) {
        var grid = inputs.getFirst();
        return branches.stream().mapToLong(branch -> branch.convolution().flops(inputs)).sum()
                + image.map(branch -> branch.convolution().flops(List.of(mean(grid)))).orElse(0L) + grid.size()
                + projection.convolution().flops(List.of(together(grid)));
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var grid = inputs.getFirst();
        var rest = new Rest(parameters);
        var sides = new ArrayList<Value>();
        for (var branch : branches) {
            sides.add(branch.lower(tape, lowering, grid, rest.next(branch.parameters(grid.shape()).size())));
        }
        var mean = GlobalPool.mean(tape, lowering.name() + "Mean", grid);
        var picture = image.map(branch -> branch.lower(tape, lowering, mean,
                rest.next(branch.parameters(mean(grid.shape())).size()))).orElse(mean);
        sides.add(tape.broadcastTo(lowering.name() + "Image", variable(0), List.of(picture),
                grid.shape().withChannels(picture.size())));
        var all = tape.apply(new Op.Concatenate(), lowering.name() + "Together", sides);
        return projection.convolution().lower(tape, lowering, List.of(all),
                rest.next(projection.parameters(all.shape()).size()));
    }

    /** Takes parameters from the front of a list. */
    private static final class Rest {

        private final List<Value> all;
        private int taken;

        Rest(List<Value> all) {
            this.all = all;
        }

        List<Value> next(int count) {
            taken += count;
            return all.subList(taken - count, taken);
        }
    }
}
