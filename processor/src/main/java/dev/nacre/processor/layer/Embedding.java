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
 * {@code y[p] = table[x[p]]}.
 *
 * @param vocabulary rows of the table
 * @param size numbers of a row
 */
record Embedding(int vocabulary, int size) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Embedding", Role.OPERATION, Feeds.INPUT, Embedding::read,
            List.of("@Embedding(vocabulary = 7, size = 5)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        int vocabulary = use.integer("vocabulary");
        int size = use.integer("size");
        if (vocabulary < 1 || size < 1 || (long) vocabulary * size > Integer.MAX_VALUE) {
            diagnostics.report(DiagnosticId.TABLE, use.source(), vocabulary, size);
            return Optional.empty();
        }
        return Optional.of(new Embedding(vocabulary, size));
    }

    @Override
    public String describe() {
        return "embedding of %d entries by %d numbers".formatted(vocabulary, size);
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        int places = inputs.getFirst().size();
        return places == 1 ? Shape.of(size) : Shape.of(places, size);
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        return List.of(new ParameterDefinition("table", Shape.of(vocabulary, size), ParameterDefinition.Role.TABLE, 1,
                size));
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        return tape.apply(new Op.Lookup(vocabulary, size), lowering.name(), inputs.getFirst(), parameters.getFirst());
    }
}
