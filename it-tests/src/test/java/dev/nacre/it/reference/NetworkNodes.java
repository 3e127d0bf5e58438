package dev.nacre.it.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The nodes of a network as methods, each on its own, with the names that its parameters have here and there. */
record NetworkNodes(Case given) {

    private static final Set<String> SUPPORTED = Set.of("dense", "activation", "batch_norm", "layer_norm", "maxout",
            "add",
            "concat", "multiply", "flatten");
    /** The operations of grids. */
    private static final List<String> GRID = List.of("conv", "pool", "global_");

    /** Whether all nodes do without grids; what is neither known nor of a grid counts as supported, and fails. */
    boolean supported() {
        return nodes().stream().map(node -> node.text("op")).noneMatch(
                operation -> !SUPPORTED.contains(operation) && GRID.stream().anyMatch(operation::contains));
    }

    private List<Config> nodes() {
        return given.config().parts("nodes");
    }

    /** The layers, and last the answer: what this activation makes of the output. */
    Declaration declaration(String answer) {
        var declaration = new Declaration(given.tensor("x").features(), given.tensor("x").rows());
        nodes().forEach(node -> declaration.layer(method(node.text("id")), layer(node),
                node.texts("inputs").stream().map(NetworkNodes::method).toArray(String[]::new)));
        return declaration.layer("answer", answer, method(given.config().text("output")));
    }

    private static String method(String node) {
        // A node may be called like a method of every model.
        return node.equals("x") ? "input" : "node_" + node;
    }

    private static String layer(Config node) {
        return switch (node.text("op")) {
            case "dense" -> Words.dense(units(node), node.has("b"));
            case "maxout" -> Words.maxout(units(node), node.integer("pieces"), node.has("b"));
            case "activation" -> Words.activation(node);
            case "batch_norm" -> Words.batchNorm(node, node.has("gamma"));
            case "layer_norm" -> Words.layerNorm(node, node.has("gamma"));
            case "add" -> "@Add";
            case "concat" -> "@Concat";
            case "multiply" -> "@Multiply";
            case "flatten" -> "@Identity";
            default -> throw new IllegalArgumentException("unknown operation " + node.text("op"));
        };
    }

    private static int units(Config node) {
        return Tensor.product(node.integers("out_shape"));
    }

    /** What is learned: from names of the network to those of the case. */
    Map<String, String> parameters() {
        var names = new LinkedHashMap<String, String>();
        nodes().forEach(node -> Stream.of("W", "b", "gamma", "beta").filter(node::has)
                .forEach(key -> names.put(method(node.text("id")) + "." + own(key), node.text(key))));
        nodes().stream().filter(node -> node.text("function", "").equals("prelu"))
                .forEach(node -> names.put(method(node.text("id")) + ".slope", node.text("alpha")));
        return names;
    }

    private static String own(String key) {
        return switch (key) {
            case "W" -> "weight";
            case "b" -> "bias";
            default -> key;
        };
    }

    /** What is gathered: from names of the network to those of the case. */
    Map<String, String> statistics() {
        var names = new LinkedHashMap<String, String>();
        nodes().stream().filter(node -> node.text("op").equals("batch_norm")).map(node -> node.text("id"))
                .forEach(id -> {
                    names.put(method(id) + ".runningMean", id + ".running_mean");
                    names.put(method(id) + ".runningVariance", id + ".running_var");
                });
        return names;
    }
}
