package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes of a network as methods, each on its own, with the names that its parameters have here and there. */
record NetworkNodes(Case given) {

    private List<Config> nodes() {
        return given.config().parts("nodes");
    }

    /** The layers, and last the answer: what this activation makes of the output. */
    Declaration declaration(String answer) {
        var extents = new ArrayList<>(given.tensor("x").shape());
        // the channels go to the end
        Collections.rotate(extents.subList(1, extents.size()), -1);
        var declaration = new Declaration(extents.subList(1, extents.size()), given.tensor("x").rows());
        nodes().forEach(node -> add(declaration, node));
        return declaration.layer("answer", answer, method(given.config().text("output")));
    }

    private static void add(Declaration declaration, Config node) {
        var feeds = node.texts("inputs").stream().map(NetworkNodes::method).toArray(String[]::new);
        var name = method(node.text("id"));
        if (node.text("op").equals("global_avg_broadcast")) {
            var grid = node.integers("out_shape");
            var size = Words.numbers(grid.subList(1, grid.size()));
            declaration.layer(name + "_mean", "@AveragePool2d(" + size + ")", feeds);
            declaration.layer(name, "@Upsample(" + size + ")", name + "_mean");
        } else {
            declaration.layer(name, layer(node), feeds);
        }
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
            case "flatten" -> "@Flatten";
            case "conv1d", "conv2d" ->
                GridWords.convolution(node, node.integers("out_shape").getFirst(), node.has("b"));
            case "max_pool2d" -> GridWords.window(node, "max");
            case "avg_pool2d" -> GridWords.window(node, "avg");
            case "global_avg_pool" -> "@GlobalAveragePool";
            default -> throw new IllegalArgumentException("unknown operation " + node.text("op"));
        };
    }

    private static int units(Config node) {
        return Tensor.product(node.integers("out_shape"));
    }

    /** A parameter, its gradient or its end in the order that the network has: rows behind a flattened grid by channels last. */
    Tensor inOrder(String parameter, Tensor tensor) {
        return nodes().stream().filter(node -> node.text("W", "").equals(parameter))
                .filter(node -> node.text("op").equals("dense"))
                .flatMap(node -> flattened(node.texts("inputs").getFirst()).stream()).findFirst()
                .map(grid -> {
                    var shape = new ArrayList<>(grid);
                    shape.addFirst(tensor.rows());
                    return tensor.reshaped(shape).channelsLast();
                }).orElseGet(tensor::channelsLast);
    }

    /** The grid, channels first, that a node turns into a row. */
    private Optional<List<Integer>> flattened(String id) {
        return node(id).filter(node -> node.text("op").equals("flatten"))
                .flatMap(node -> node(node.texts("inputs").getFirst())).map(node -> node.integers("out_shape"));
    }

    private Optional<Config> node(String id) {
        return nodes().stream().filter(node -> node.text("id").equals(id)).findFirst();
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
