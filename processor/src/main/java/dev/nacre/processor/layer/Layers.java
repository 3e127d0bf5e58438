package dev.nacre.processor.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of contents: every annotation that says what a layer computes. A new layer is one line here. */
public final class Layers {

    private static final List<LayerEntry> ALL = List.of(
            Dense.ENTRY, LinearBottleneck.ENTRY, Maxout.ENTRY, Embedding.ENTRY, Combination.ADD, Combination.MULTIPLY,
            Concat.ENTRY,
            Convolution.GRID, Convolution.SEQUENCE, Pool.LARGEST, Pool.LARGEST_OF_SEQUENCE, Pool.MEAN,
            Pool.MEAN_OF_SEQUENCE, GlobalPool.MEAN, GlobalPool.LARGEST, Flatten.ENTRY, Upsample.ENTRY,
            AtrousPyramid.ENTRY,
            BatchNorm.ENTRY, LayerNorm.ENTRY,
            Activations.IDENTITY, Activations.SIGMOID, Activations.TANH, Activations.RELU, Activations.LEAKY_RELU,
            Prelu.ENTRY, Activations.ABSOLUTE, Activations.SHIFTED_RELU, Activations.SOFTPLUS, Activations.ELU,
            Activations.SELU, Activations.GELU, Activations.SILU, Activations.MISH, Activations.HARD_SWISH,
            Activations.HARD_TANH, Activations.SOFTSIGN,
            CustomActivation.ENTRY, Softmax.ENTRY, LogSoftmax.ENTRY,
            Dropout.ENTRY, SpatialDropout.ENTRY, AlphaDropout.ENTRY, GaussianNoise.ENTRY);

    private static final Map<String, LayerEntry> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(LayerEntry::annotation, Function.identity()));

    private Layers() {}

    /** Every entry, for harnesses that run over the catalogue. */
    public static List<LayerEntry> all() {
        return ALL;
    }

    /** The entry of an annotation. */
    public static Optional<LayerEntry> find(String annotation) {
        return Optional.ofNullable(BY_NAME.get(annotation));
    }

    /** The layer that passes on what it gets; stands in where a declaration makes no sense. */
    public static Layer identity() {
        return Activations.identity();
    }
}
