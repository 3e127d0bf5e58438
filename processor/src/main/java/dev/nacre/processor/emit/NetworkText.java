package dev.nacre.processor.emit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.network.NetworkGraph.Use;
import dev.nacre.processor.network.NetworkPrinter;
import dev.nacre.processor.shape.Shape;

/** What generated code says about its network in words. */
final class NetworkText {

    private static final int FINGERPRINT_BYTES = 8;

    private static final int MAX_SHAPES = 4;

    private final NetworkGraph graph;

    NetworkText(NetworkGraph graph) {
        this.graph = graph;
    }

    /** The stable text of the network. */
    String declaration() {
        return NetworkPrinter.print(graph);
    }

    /** A hash of what decides whether saved parameters fit: layers, wiring, shapes and parameter names. */
    String fingerprint() {
        var structure = new StringBuilder();
        graph.inputs().forEach(input -> structure.append(input.name()).append(input.shape()).append('\n'));
        for (var node : graph.layers()) {
            structure.append(node.name()).append(node.inputs()).append(describe(lasting(node))).append('\n');
            node.stages().forEach(stage -> stage.parameters().forEach(parameter -> structure.append(parameter.name())
                    .append(parameter.definition().shape()).append('\n')));
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(structure.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** All stages but noise, which predictions do not have. */
    private static List<Stage> lasting(Node node) {
        return node.stages().stream()
                .filter(stage -> stage.role() != Role.NOISE)
                .toList();
    }

    /** {@code dense 784 -> 128, relu}. */
    String describe(Node node) {
        return describe(node.stages());
    }

    private static String describe(List<Stage> stages) {
        if (stages.isEmpty()) {
            // nothing lasts of a layer that is noise alone
            return "";
        }
        var first = stages.getFirst();
        var rest = stages.stream().skip(1).map(stage -> ", " + stage.layer().describe()).collect(Collectors.joining());
        return first.layer().describe() + ": " + shapes(first.inputs()) + " -> " + first.shape() + rest;
    }

    /** {@code 3 x Residual: 784 -> 64}. */
    String describe(Use use, List<Shape> inputs) {
        var copies = use.copies() == 1 ? "" : use.copies() + " x ";
        return copies + use.block() + ": " + shapes(inputs) + " -> " + graph.layer(use.result()).shape();
    }

    private static String shapes(List<Shape> shapes) {
        var some = shapes.stream().limit(MAX_SHAPES).map(Shape::toString).collect(Collectors.joining(", "));
        return shapes.size() <= MAX_SHAPES ? some : some + ", ... (" + shapes.size() + " in all)";
    }

    static long parameterCount(Node node) {
        return node.stages().stream().flatMap(stage -> stage.parameters().stream())
                .mapToLong(parameter -> parameter.definition().shape().size()).sum();
    }

    static long flops(Node node) {
        return node.stages().stream().mapToLong(stage -> stage.layer().flops(stage.inputs())).sum();
    }
}
