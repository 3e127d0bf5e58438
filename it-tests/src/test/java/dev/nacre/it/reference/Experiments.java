package dev.nacre.it.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The table of contents: the experiment of each kind of case. */
final class Experiments {

    private Experiments() {}

    /** The experiment of a case; nothing for kinds that the project does not know yet. */
    static Optional<Experiment> of(Case given) {
        return switch (given.kind()) {
            case "dense" -> Optional.of(dense(given));
            case "activation" -> Optional.of(activation(given));
            case "layer_norm" -> Optional.of(layerNorm(given));
            case "batch_norm" -> Optional.of(new BatchNormExperiment(given));
            case "loss" -> Optional.of(new LossExperiment(given));
            case "optimizer" -> Optional.of(new OptimizerExperiment(given));
            case "gradient_clipping" -> Optional.of(new ClippingExperiment(given));
            case "lr_schedule" -> Optional.of(new ScheduleExperiment(given));
            case "regulariser" -> Optional.of(regulariser(given));
            case "network" -> Optional.of(new NetworkExperiment(given));
            case "conv1d", "conv2d" -> Optional.of(convolution(given));
            case "pool2d" -> Optional.of(new GridExperiment(given, GridWords.pool(given.config()), Map.of()));
            case "aspp" -> Optional.of(pyramid(given));
            case "preprocessing" -> Optional.empty();
            default -> throw new IllegalArgumentException("unknown kind " + given.kind());
        };
    }

    private static Experiment dense(Case given) {
        int units = given.tensor("W").rows();
        return new LayerExperiment(given, UnaryOperator.identity(), Words.dense(units, given.has("b")),
                parameters(given, Map.of("weight", "W", "bias", "b")));
    }

    private static Experiment activation(Case given) {
        var config = given.config();
        UnaryOperator<Tensor> rows = tensor -> tensor.samples((int) config.number("axis", 1));
        if (config.text("function").equals("maxout")) {
            int units = given.tensor("W").rows() / config.integer("pieces");
            return new LayerExperiment(given, rows, Words.maxout(units, config.integer("pieces"), given.has("b")),
                    parameters(given, Map.of("weight", "W", "bias", "b")));
        }
        return new LayerExperiment(given, rows, Words.activation(config), parameters(given, Map.of("slope", "alpha")));
    }

    private static Experiment convolution(Case given) {
        return new GridExperiment(given,
                GridWords.convolution(given.config(), given.tensor("W").rows(), given.has("b")),
                parameters(given, Map.of("weight", "W", "bias", "b")));
    }

    private static Experiment pyramid(Case given) {
        var parameters = new LinkedHashMap<String, String>();
        var branches = new LinkedHashMap<String, String>();
        branches.put("point", "1");
        given.config().integers("rates").forEach(rate -> branches.put("rate" + rate, "r" + rate));
        branches.put("image", "p");
        branches.put("projection", "o");
        branches.forEach((own, name) -> {
            if (given.has("W" + name)) {
                parameters.put(own + ".weight", "W" + name);
                parameters.put(own + ".bias", "b" + name);
            }
        });
        return new GridExperiment(given, GridWords.pyramid(given.config()), parameters);
    }

    private static Experiment layerNorm(Case given) {
        int width = Tensor.product(given.config().integers("normalized_shape"));
        return new LayerExperiment(given, tensor -> tensor.inRowsOf(width),
                Words.layerNorm(given.config(), given.has("gamma")),
                parameters(given, Map.of("gamma", "gamma", "beta", "beta")));
    }

    private static Experiment regulariser(Case given) {
        return given.config().text("regulariser").startsWith("activity") ? new ActivityExperiment(given)
                : new RegulariserExperiment(given);
    }

    /** Of a layer's possible parameters those that the case has. */
    private static Map<String, String> parameters(Case given, Map<String, String> possible) {
        var parameters = new LinkedHashMap<String, String>();
        Stream.of("weight", "bias", "slope", "gamma", "beta").filter(possible::containsKey)
                .filter(own -> given.has(possible.getOrDefault(own, "")))
                .forEach(own -> parameters.put(own, possible.getOrDefault(own, "")));
        return parameters;
    }
}
