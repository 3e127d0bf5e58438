package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.declare.Blocks;
import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.diagnostic.BlockUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.network.NetworkGraph.Use;
import dev.nacre.processor.network.Scope.Within;
import dev.nacre.processor.network.UseReader.BlockMethod;

/** Writes out the uses of blocks, and finds for each layer what feeds it. */
final class Wiring {

    /** Each layer becomes some fifty constants of one class file, which holds 65,535. */
    private static final int MAX_LAYERS = 1024;

    private final UseReader useReader;
    private final Diagnostics diagnostics;
    private final List<WiredLayer> layers = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private boolean complete = true;

    Wiring(Blocks blocks, Diagnostics diagnostics) {
        useReader = new UseReader(blocks, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The layers of an interface, fed by these inputs. */
    Wired wire(List<LayerDeclaration> declared, List<String> inputs, Within within) {
        var meanings = new LinkedHashMap<String, Optional<String>>();
        inputs.forEach(input -> meanings.put(input, Optional.of(input)));
        var scope = new Scope(declared, meanings, within, diagnostics);
        writeOut(scope);
        return new Wired(layers, uses, scope.results(), complete);
    }

    /** The layers of a block that nobody uses yet. */
    Wired wire(BlockDeclaration block, Defaults around) {
        var inputs = BlockInputs.names(block).stream().map(Optional::of).toList();
        copy(block, new Within("", around, List.of()), "", inputs);
        return new Wired(layers, uses, Map.of(), complete);
    }

    private void writeOut(Scope scope) {
        for (var layer : scope.layers()) {
            var feeds = scope.feeds(layer);
            boolean isUse = useReader.uses(layer, scope.fullName(layer));
            scope.add(layer, isUse ? used(scope, layer, feeds) : add(scope, layer, feeds));
        }
        complete &= scope.complete();
    }

    private String add(Scope scope, LayerDeclaration layer, List<Optional<String>> feeds) {
        var name = scope.fullName(layer);
        layers.add(new WiredLayer(layer.named(name), feeds.stream().flatMap(Optional::stream).toList(),
                scope.within().defaults()));
        return name;
    }

    /** The layer that a use of a block stands for. */
    private String used(Scope scope, LayerDeclaration layer, List<Optional<String>> feeds) {
        var method = useReader.read(layer, scope.within());
        if (method.isEmpty()) {
            return unknown(scope, layer);
        }
        var result = copies(scope, layer, method.get(), feeds);
        if (result.isEmpty()) {
            return unknown(scope, layer);
        }
        var name = method.get().after().isEmpty() ? result.get()
                : add(scope, new LayerDeclaration(layer.name(), List.of(), method.get().after(), layer.source()),
                        List.of(result));
        if (scope.within().prefix().isEmpty()) {
            uses.add(new Use(layer.name(), method.get().block().name(), method.get().copies(),
                    feeds.stream().flatMap(Optional::stream).toList(), name));
        }
        return name;
    }

    /** Stands in for a use that makes no sense, so that other layers may still refer to it. */
    private String unknown(Scope scope, LayerDeclaration layer) {
        complete = false;
        var use = layer.annotation("Use").stream().toList();
        return add(scope, new LayerDeclaration(layer.name(), List.of(), use, layer.source()), List.of());
    }

    private Optional<String> copies(Scope scope, LayerDeclaration layer, BlockMethod method,
            List<Optional<String>> feeds) {
        var fed = feeds;
        for (int copy = 1; copy <= method.copies(); copy++) {
            if (layers.size() + method.block().layers().size() > MAX_LAYERS) {
                reportTooMany(scope, method);
                return Optional.empty();
            }
            var number = method.copies() == 1 ? "" : "." + copy;
            var block = method.block().in(new BlockUse(method.annotation().source(), words(layer, method, copy),
                    method.block().sourceIsHere()));
            fed = List.of(copy(block, scope.within(), scope.fullName(layer) + number + ".", fed));
        }
        return fed.getFirst();
    }

    private static String words(LayerDeclaration layer, BlockMethod method, int copy) {
        var name = method.block().name();
        return layer.name() + (method.copies() == 1 ? " (a use of %s)".formatted(name)
                : " (use %d of %d of %s)".formatted(copy, method.copies(), name));
    }

    /** Writes out one copy of a block and gives the name of its last layer. */
    private Optional<String> copy(BlockDeclaration block, Within around, String prefix, List<Optional<String>> feeds) {
        BlockRules.check(block, diagnostics);
        var blocks = new ArrayList<>(around.blocks());
        blocks.add(block.type());
        var names = BlockInputs.names(block);
        var inputs = new LinkedHashMap<String, Optional<String>>();
        for (int i = 0; i < names.size(); i++) {
            inputs.put(names.get(i), feeds.get(i));
        }
        var scope = new Scope(block.layers(), inputs,
                new Within(prefix, around.defaults().within(block, diagnostics), blocks), diagnostics);
        writeOut(scope);
        checkUsed(block, scope, names);
        return scope.last();
    }

    private void checkUsed(BlockDeclaration block, Scope scope, List<String> inputs) {
        if (!scope.complete()) {
            return;
        }
        for (var input : inputs) {
            if (scope.isUnused(input)) {
                diagnostics.report(DiagnosticId.UNUSED_INPUT, BlockInputs.place(block), input);
                complete = false;
            }
        }
        block.layers().stream().limit(block.layers().size() - 1L).filter(layer -> scope.isUnused(layer.name()))
                .forEach(layer -> diagnostics.report(DiagnosticId.UNUSED_LAYER, layer.source(),
                        scope.fullName(layer)));
    }

    private void reportTooMany(Scope scope, BlockMethod method) {
        if (diagnostics.has(DiagnosticId.TOO_MANY_LAYERS)) {
            return;
        }
        var source = method.annotation().source();
        var outermost = source instanceof SourceRef.InBlock inner ? inner.use().outermost() : source;
        var way = new ArrayList<>(scope.within().blocks());
        way.add(method.block().type());
        diagnostics.report(DiagnosticId.TOO_MANY_LAYERS, outermost, MAX_LAYERS,
                String.join(", ", way.stream().map(type -> type.substring(type.lastIndexOf('.') + 1)).toList()));
    }
}
