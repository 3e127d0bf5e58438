package dev.nacre.it.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** From the names and members of a case to annotations. */
final class Words {

    private Words() {}

    /** The activation {@code config.function}. */
    static String activation(Config config) {
        var function = config.text("function");
        return switch (function) {
            case "identity", "relu", "sigmoid", "tanh", "softplus", "softsign", "silu", "mish", "softmax" ->
                "@" + capital(function);
            case "abs" -> "@Absolute";
            case "log_softmax" -> "@LogSoftmax";
            case "hardswish" -> "@HardSwish";
            case "leaky_relu" -> AnnotationText.of("LeakyRelu", config).number("slope", "negative_slope").toString();
            case "relu_shifted" -> AnnotationText.of("ShiftedRelu", config).number("lower", "lower").toString();
            case "elu" -> AnnotationText.of("Elu", config).number("alpha", "alpha").toString();
            case "selu" ->
                AnnotationText.of("Selu", config).number("alpha", "alpha").number("scale", "scale").toString();
            case "hardtanh" ->
                AnnotationText.of("HardTanh", config).number("min", "min").number("max", "max").toString();
            case "gelu" -> "@Gelu(tanh = " + config.text("approximate", "none").equals("tanh") + ")";
            case "prelu" -> "@Prelu(shared = " + (config.number("alpha_count", 0) == 1) + ")";
            default -> throw new IllegalArgumentException("unknown activation " + function);
        };
    }

    /** Batch norm or layer norm. */
    static String batchNorm(Config config, boolean affine) {
        return AnnotationText.of("BatchNorm", config).number("statisticsMomentum", "momentum").number("epsilon", "eps")
                .member("affine", String.valueOf(affine)).toString();
    }

    static String layerNorm(Config config, boolean affine) {
        return AnnotationText.of("LayerNorm", config).number("epsilon", "eps").member("affine", String.valueOf(affine))
                .toString();
    }

    static String dense(int units, boolean bias) {
        return "@Dense(value = %d, bias = %s)".formatted(units, bias);
    }

    /** Several numbers as a member holds them. */
    static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
    }

    static String maxout(int units, int pieces, boolean bias) {
        return "@Maxout(value = %d, pieces = %d, bias = %s)".formatted(units, pieces, bias);
    }

    /** The loss {@code config.function}; its weights and soft targets are tensors of the case. */
    static String loss(Config config, Case given) {
        var function = config.text("function");
        return switch (function) {
            case "mse" -> "@MeanSquaredError";
            case "mae" -> "@MeanAbsoluteError";
            case "huber" -> AnnotationText.of("Huber", config).number("delta", "delta").toString();
            case "smooth_l1" -> AnnotationText.of("SmoothL1", config).number("beta", "beta").toString();
            case "bce_with_logits" -> weighted(AnnotationText.of("BinaryCrossEntropy", config), "positiveWeights",
                    "pos_weight", given).number("labelSmoothing", "label_smoothing").toString();
            case "cross_entropy" -> crossEntropy(config, given);
            case "hinge_multiclass" -> AnnotationText.of("Hinge", config).number("margin", "delta").toString();
            case "binary_hinge" -> AnnotationText.of("BinaryHinge", config).number("margin", "delta").toString();
            case "binary_logistic" -> "@Logistic";
            case "kl_divergence" ->
                "@KlDivergence(given = KlDivergence.Given." + given(config.text("pred")) + ")";
            case "cosine" -> AnnotationText.of("CosineSimilarity", config).number("epsilon", "eps").toString();
            default -> throw new IllegalArgumentException("unknown loss " + function);
        };
    }

    private static String crossEntropy(Config config, Case given) {
        var annotation = weighted(AnnotationText.of("CrossEntropy", config), "classWeights", "weight", given)
                .number("labelSmoothing", "label_smoothing");
        if (config.number("label_smoothing", 0) > 0) {
            boolean all = config.text("smoothing_convention").contains("all classes");
            annotation.member("smoothing", "CrossEntropy.Smoothing." + (all ? "ALL_CLASSES" : "OTHER_CLASSES"));
        }
        if (!given.has("target")) {
            annotation.member("targets", "CrossEntropy.Targets.DISTRIBUTIONS");
        }
        return annotation.toString();
    }

    private static AnnotationText weighted(AnnotationText annotation, String member, String tensor, Case given) {
        if (!given.has(tensor)) {
            return annotation;
        }
        return annotation.member(member, Arrays.stream(given.tensor(tensor).numbers()).mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "{", "}")));
    }

    private static String given(String prediction) {
        return prediction.equals("logits") ? "SCORES" : prediction.toUpperCase(Locale.ROOT);
    }

    /** The activation that turns the scores of a case into what the loss {@code config.function} judges. */
    static String lossActivation(Config config) {
        return switch (config.text("function")) {
            case "cross_entropy" -> "@Softmax";
            case "bce_with_logits" -> "@Sigmoid";
            case "kl_divergence" -> config.text("pred").equals("logits") ? "@Softmax" : "@Identity";
            default -> "@Identity";
        };
    }

    /** The optimizer {@code config.optimizer} with its clipping. */
    static String optimizer(Config config) {
        var clipping = config.has("clip_norm") ? "@ClipByGlobalNorm(" + config.number("clip_norm") + ")\n"
                : config.has("clip_value") ? "@ClipByValue(" + config.number("clip_value") + ")\n" : "";
        return clipping + rule(config).number("learningRate", "lr").number("weightDecay", "weight_decay");
    }

    private static AnnotationText rule(Config config) {
        var optimizer = config.text("optimizer");
        return switch (optimizer) {
            case "sgd" ->
                AnnotationText.of("Sgd", config).number("momentum", "momentum").number("dampening", "dampening")
                        .flag("nesterov", "nesterov");
            case "adagrad" -> AnnotationText.of("AdaGrad", config).number("rateDecay", "lr_decay")
                    .number("initialAccumulator", "initial_accumulator").number("epsilon", "eps");
            case "rmsprop" -> AnnotationText.of("RmsProp", config).number("decay", "alpha").number("epsilon", "eps")
                    .number("momentum", "momentum").flag("centered", "centered");
            case "adam" -> adam("Adam", config);
            case "adamw" -> adam("AdamW", config);
            default -> throw new IllegalArgumentException("unknown optimizer " + optimizer);
        };
    }

    private static AnnotationText adam(String name, Config config) {
        return AnnotationText.of(name, config).number("beta1", "beta1").number("beta2", "beta2")
                .number("epsilon", "eps")
                .flag("amsgrad", "amsgrad");
    }

    /** The penalties and the limit of weights that {@code config.regulariser} names. */
    static String regulariser(Config config) {
        var regulariser = config.text("regulariser");
        return switch (regulariser) {
            case "l1" -> "@L1(" + config.number("lambda") + ")";
            case "l2" -> "@L2(" + config.number("lambda") + ")";
            case "l2_half" -> "@L2(" + config.number("lambda") / 2 + ")";
            case "elastic_net" -> "@L1(" + config.number("lambda1") + ") @L2(" + config.number("lambda2") + ")";
            case "max_norm" -> "@MaxNorm(" + config.number("max_norm") + ")";
            case "activity_l1" -> "@ActivityL1(" + config.number("lambda") + ")";
            default -> throw new IllegalArgumentException("unknown regulariser " + regulariser);
        };
    }

    /** The way of clipping {@code config.clip}. */
    static String clipping(Config config) {
        var name = switch (config.text("clip")) {
            case "value" -> "ClipByValue";
            case "norm" -> "ClipByNorm";
            case "global_norm" -> "ClipByGlobalNorm";
            default -> throw new IllegalArgumentException("unknown clipping " + config.text("clip"));
        };
        return "@" + name + "(" + config.number("limit") + ")";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
