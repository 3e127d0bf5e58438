package dev.nacre.processor.layer;

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

/**
 * {@code y[h, w, c] = x[h / height, w / width, c]}: each number of a grid repeated.
 *
 * @param factors of height and width; one for both, and for sequences
 */
record Upsample(List<Integer> factors) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Upsample", Role.OPERATION, Feeds.ONE, Upsample::read,
            List.of("@Upsample(2)", "@Upsample({1, 3})"));

    Upsample {
        factors = List.copyOf(factors);
    }

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return new WindowMembers(use, 2, diagnostics).sizes("value")
                .map(_ -> new Upsample(use.integers("value")));
    }

    @Override
    public String describe() {
        return "upsample " + factors.getFirst() + (factors.size() == 1 ? "" : " x " + factors.getLast());
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var grid = inputs.getFirst();
        if (!Grids.hasChannels(grid, problems) || !fits(grid, problems)) {
            return grid;
        }
        long width = (long) grid.width() * factors.getLast();
        long height = grid.rank() == 2 ? 1 : (long) grid.height() * factors.getFirst();
        if ((double) width * height * grid.channels() > Integer.MAX_VALUE) {
            problems.report(DiagnosticId.GRID_TOO_LARGE, "value", "a result",
                    height + " x " + width + " x " + grid.channels());
            return grid;
        }
        return grid.rank() == 2 ? Shape.of((int) width, grid.channels())
                : Shape.of((int) height, (int) width, grid.channels());
    }

    private boolean fits(Shape grid, ShapeProblems problems) {
        return (grid.rank() == 2 && factors.size() == 1) || Grids.is(grid, 2, problems);
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var grid = inputs.getFirst();
        int height = grid.shape().rank() == 2 ? 1 : factors.getFirst();
        return tape.apply(new Op.Upsample(height, factors.getLast()), lowering.name(), grid);
    }
}
