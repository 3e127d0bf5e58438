package dev.nacre.benchmarks.protocol;

import java.util.List;

/**
 * A network and its training.
 *
 * @param name how it is asked for
 * @param input the shape of one sample: features, or channels, height and width
 * @param batch samples of a training step
 * @param steps from the input to logits or values
 * @param loss after the last step
 * @param optimizer of all parameters
 */
public record Task(String name, List<Integer> input, int batch, List<Step> steps, Loss loss, Optimizer optimizer) {

    /** Numbers of one sample. */
    public int features() {
        return input.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /** Whether training has chance in it, so that losses of two systems agree on average alone. */
    public boolean isRandom() {
        return steps.stream().anyMatch(Step.Dropout.class::isInstance);
    }
}
