package dev.nacre.processor.network;

import java.util.List;
import java.util.OptionalDouble;

import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.Readout;

/**
 * What stands behind a layer's weights, by which they start where no rule is named.
 *
 * @param rectifierSlope see {@link Layer#rectifierSlope}
 * @param selfNormalising see {@link Layer#selfNormalising}
 * @param probabilities whether each number becomes a probability of its own
 */
record FollowingActivation(OptionalDouble rectifierSlope, boolean selfNormalising, boolean probabilities) {

    static FollowingActivation of(List<Layer> layers) {
        var slope = layers.stream().map(Layer::rectifierSlope).filter(OptionalDouble::isPresent).findFirst()
                .orElse(OptionalDouble.empty());
        return new FollowingActivation(slope, layers.stream().anyMatch(Layer::selfNormalising),
                layers.stream().anyMatch(layer -> layer.readout() == Readout.PROBABILITIES));
    }
}
