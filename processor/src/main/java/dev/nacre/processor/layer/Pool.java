package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** The largest number or the mean of each window of a grid or a sequence, channel by channel. */
record Pool(Kind kind, Sliding sliding) implements Layer {

    static final LayerEntry LARGEST = entry("MaxPool2d", (use, diagnostics) -> largest(use, 2, diagnostics),
            "(2)", "(value = {3, 2}, stride = {1, 2}, pad = {1, 0})", "(value = 3, padding = Padding.SAME)");

    static final LayerEntry LARGEST_OF_SEQUENCE = entry("MaxPool1d",
            (use, diagnostics) -> largest(use, 1, diagnostics),
            "(2)", "(value = 3, stride = 1, pad = {1, 0})", "(value = 3, padding = Padding.SAME)");

    static final LayerEntry MEAN = entry("AveragePool2d", (use, diagnostics) -> mean(use, 2, diagnostics),
            "(2)", "(value = {3, 2}, stride = {1, 2}, pad = {1, 0}, countPadding = false)",
            "(value = 3, padding = Padding.SAME)");

    static final LayerEntry MEAN_OF_SEQUENCE = entry("AveragePool1d", (use, diagnostics) -> mean(use, 1, diagnostics),
            "(2)", "(value = 3, stride = 1, pad = {1, 0}, countPadding = false)",
            "(value = 3, padding = Padding.SAME)");

    /** What becomes of a window. */
    enum Kind {
        /** Its largest number. */
        LARGEST("max pool"),
        /** Its sum by the size of the window. */
        MEAN_WITH_PADDING("average pool"),
        /** Its sum by what of the window is on the grid. */
        MEAN_ON_GRID("average pool on the grid");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static LayerEntry entry(String annotation, LayerEntry.Reader reader, String... members) {
        return new LayerEntry(annotation, Role.OPERATION, Feeds.ONE, reader,
                List.of(members).stream().map(text -> "@" + annotation + text).toList());
    }

    private static Optional<Layer> largest(AnnotationUse use, int axes, Diagnostics diagnostics) {
        return Sliding.ofPool(use, axes, diagnostics).map(window -> new Pool(Kind.LARGEST, window));
    }

    private static Optional<Layer> mean(AnnotationUse use, int axes, Diagnostics diagnostics) {
        var kind = use.flag("countPadding") ? Kind.MEAN_WITH_PADDING : Kind.MEAN_ON_GRID;
        return Sliding.ofPool(use, axes, diagnostics).map(window -> new Pool(kind, window));
    }

    @Override
    public String describe() {
        return kind.words + " " + sliding.describe();
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var grid = inputs.getFirst();
        return sliding.fits(grid, Sliding.Padded.POOL, problems) ? sliding.on(grid).over(grid, grid.channels()) : grid;
    }

    @Override
    public long flops(List<Shape> inputs) {
        var grid = inputs.getFirst();
        return (long) sliding.taps() * sliding.on(grid).over(grid, grid.channels()).size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = inputs.getFirst();
        var window = sliding.on(x.shape());
        var op = switch (kind) {
            case LARGEST -> new Op.MaxPool(window);
            case MEAN_WITH_PADDING -> new Op.AveragePool(window, true);
            case MEAN_ON_GRID -> new Op.AveragePool(window, false);
        };
        return tape.apply(op, lowering.name(), x);
    }
}
