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
 * {@code y[u] = max_j (x W^T + b)[u pieces + j]}.
 *
 * @param pieces the dense layer of all pieces
 * @param group how many of them make one unit
 */
record Maxout(Dense pieces, int group) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Maxout", Role.OPERATION, Feeds.ONE, Maxout::read,
            List.of("@Maxout(5)", "@Maxout(value = 17, pieces = 3, bias = false)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        int units = use.integer("value");
        int pieces = use.integer("pieces");
        if (units < 1) {
            diagnostics.report(DiagnosticId.UNITS, use.at("value"), use.name(), units);
            return Optional.empty();
        }
        if (pieces < 2 || (long) units * pieces > Integer.MAX_VALUE) {
            diagnostics.report(DiagnosticId.PIECES, use.at("pieces"), pieces, units);
            return Optional.empty();
        }
        return Optional.of(new Maxout(new Dense(units * pieces, use.flag("bias")), pieces));
    }

    @Override
    public String describe() {
        return "maxout %d of %d".formatted(pieces.units() / group, group) + (pieces.bias() ? "" : " without bias");
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return Shape.of(pieces.units() / group);
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        return pieces.parameters(inputs);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return pieces.flops(inputs) + pieces.units();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var all = pieces.lower(tape, lowering.part("Pieces"), inputs, parameters);
        return tape.apply(new Op.GroupMax(group), lowering.name(), all);
    }
}
