package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.network.Annotations.LayerUse;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.ActivityL1;

/** From one method to one node of the graph: operation, then activation, then noise. Nodes are built in source order. */
final class NodeBuilder {

    static final Shape GUESS = Shape.of(1);

    private final Trail trail;
    private final Set<String> unknownShapes;
    private final Diagnostics diagnostics;
    private final ParameterNamer namer;

    NodeBuilder(Trail trail, Set<String> unknownShapes, Diagnostics diagnostics) {
        this.trail = trail;
        this.unknownShapes = unknownShapes;
        this.diagnostics = diagnostics;
        namer = new ParameterNamer(diagnostics);
    }

    /** A layer that is about to become a stage. */
    private record Ready(LayerUse use, Optional<Layer> layer) {}

    Node build(WiredLayer wired, boolean hidden) {
        var declared = wired.layer();
        var settings = new Settings(
                new Annotations("The layer " + declared.name(), declared.annotations(), diagnostics),
                wired.defaults());
        settings.own().checkOrder(declared.name());
        var written = Arrays.stream(Role.values()).map(settings.own()::layer).flatMap(Optional::stream).map(this::ready)
                .toList();
        var shapes = shapes(declared, wired.feeds(), written);
        boolean weights = !written.isEmpty() && hasWeights(written.getFirst(), shapes);
        // a block computes the same wherever it is used, also as an output
        boolean takesDefaults = (hidden || wired.defaults().ofBlock()) && weights;
        var ready = takesDefaults ? withDefaults(written, wired.defaults()) : written;
        var stages = stages(declared, settings, wired.feeds(), new Line(shapes, ready));
        var node = new Node(declared.name(), wired.feeds(), stages, activityPenalty(settings, hidden && weights),
                declared.source());
        trail.step(declared.name(), wired.feeds(), node.shape());
        return node;
    }

    private static double activityPenalty(Settings settings, boolean takesDefaults) {
        var own = settings.own().activity();
        return (own.isPresent() || !takesDefaults ? own : settings.defaults().activity()).flatMap(Meant::meaning)
                .map(ActivityL1::factor).orElse(0.0);
    }

    private Ready ready(LayerUse use) {
        return new Ready(use, use.entry().reader().read(use.use(), diagnostics));
    }

    /** The shapes that reach the layer; guesses where that is not known or not allowed. */
    private List<Shape> shapes(LayerDeclaration declared, List<String> feeds, List<Ready> written) {
        int wanted = Math.max(1, declared.inputs().size());
        boolean known = feeds.size() == wanted && feeds.stream().noneMatch(unknownShapes::contains);
        if (written.isEmpty()) {
            // a use that makes no sense has been reported
            if (declared.annotation("Use").isEmpty()) {
                diagnostics.report(DiagnosticId.NO_OPERATION, declared.source(), declared.name());
            }
            known = false;
        } else {
            known &= takes(declared, feeds, written.getFirst().use(), wanted);
        }
        if (known) {
            return feeds.stream().map(trail::shape).toList();
        }
        unknownShapes.add(declared.name());
        return List.of(GUESS, GUESS);
    }

    private boolean takes(LayerDeclaration declared, List<String> feeds, LayerUse first, int count) {
        boolean fits = switch (first.entry().feeds()) {
            case ONE, INPUT -> count == 1;
            case SEVERAL -> count > 1;
        };
        if (!fits) {
            var id = first.entry().feeds() == Feeds.SEVERAL ? DiagnosticId.TOO_FEW_FEEDS : DiagnosticId.TOO_MANY_FEEDS;
            diagnostics.report(id, first.use().source(), declared.name(), first.use().name(),
                    feeds.isEmpty() ? "nothing known" : String.join(", ", feeds));
        }
        return fits && (first.entry().feeds() != Feeds.INPUT || fedByInput(declared, feeds, first));
    }

    private boolean fedByInput(LayerDeclaration declared, List<String> feeds, LayerUse first) {
        var layer = feeds.stream().filter(feed -> !trail.begins(feed)).findFirst();
        layer.ifPresent(feed -> diagnostics.report(DiagnosticId.LAYER_FEEDS_TABLE, first.use().source(),
                declared.name(), first.use().name(), feed));
        return layer.isEmpty();
    }

    /** What is written, and for hidden layers with weights what the interface says besides. */
    private List<Ready> withDefaults(List<Ready> written, Defaults defaults) {
        var ready = new ArrayList<Ready>();
        for (var role : Role.values()) {
            written.stream().filter(stage -> stage.use().entry().role() == role).findFirst()
                    .or(() -> defaults.layer(role).map(this::ready)).ifPresent(ready::add);
        }
        return ready;
    }

    private static boolean hasWeights(Ready ready, List<Shape> shapes) {
        return ready.layer()
                .filter(layer -> layer.parameters(shapes).stream().anyMatch(parameter -> parameter.role().isWeight()))
                .isPresent();
    }

    /** The shapes at the start and what they run through. */
    private record Line(List<Shape> shapes, List<Ready> ready) {

        boolean readable() {
            return !ready.isEmpty() && ready.stream().allMatch(each -> each.layer().isPresent());
        }

        FollowingActivation following() {
            return FollowingActivation.of(ready.stream().map(Ready::layer).flatMap(Optional::stream).toList());
        }
    }

    private List<Stage> stages(LayerDeclaration declared, Settings settings, List<String> feeds, Line line) {
        var stages = new ArrayList<Stage>();
        var shapes = line.shapes();
        for (var ready : line.ready()) {
            var layer = ready.layer().orElseGet(() -> guess(declared));
            var shape = layer.outputShape(shapes, problems(declared, ready, feeds));
            var parameters = namer.name(declared.name(), layer.parameters(shapes), settings, line.following());
            stages.add(
                    new Stage(ready.use().use().name(), ready.use().entry().role(), layer, shapes, shape, parameters,
                            ready.use().use().source()));
            shapes = List.of(shape);
        }
        if (stages.isEmpty()) {
            stages.add(new Stage("", Role.OPERATION, Layers.identity(), shapes, GUESS, List.of(), declared.source()));
        }
        namer.checkFit(declared, settings, stages);
        if (line.readable()) {
            namer.checkEffect(declared.name(), settings.own(), stages);
        }
        return stages;
    }

    private Layer guess(LayerDeclaration declared) {
        unknownShapes.add(declared.name());
        return Layers.identity();
    }

    private Layer.ShapeProblems problems(LayerDeclaration declared, Ready ready, List<String> feeds) {
        return new ProblemReport(new ProblemReport.Place(declared.name(), ready.use().use(), trail, feeds),
                unknownShapes, diagnostics, !unknownShapes.contains(declared.name()));
    }
}
