package dev.nacre.it.reference;

import java.util.List;

/**
 * Shows the gradient with respect to an input: the input is made a parameter. A first layer, {@code given}, holds the
 * samples as its weights, and a batch of unit vectors brings out exactly them; its weights' gradient is the input's,
 * transposed. The optimizer remembers every gradient as it was.
 */
final class Probe {

    /** The layer that holds the samples. */
    private static final String GIVEN = "given";
    /** The optimizer whose first velocities are the gradients. */
    static final String OPTIMIZER = "@Sgd(learningRate = 1, momentum = 0.9)";
    /** A loss whose gradient is its target, divided by the numbers in a batch of targets. */
    static final String GRADIENT = "@CustomLoss(\"y * t\")";

    private final Trainee trainee;
    private final int rows;

    /** Wraps a network of {@link #network}, with these samples as its input. */
    Probe(Trainee trainee, Tensor samples) {
        this.trainee = trainee;
        rows = samples.rows();
        trainee.set(GIVEN + ".weight", samples.transposed());
    }

    /** A network that a batch of samples of this many features runs through; layers are to be added. */
    static Declaration network(Tensor samples, String loss) {
        return network(samples, loss, "");
    }

    /** The same with more annotations on the samples' layer. */
    static Declaration network(Tensor samples, String loss, String annotations) {
        return new Declaration(samples.rows(), samples.rows()).on(OPTIMIZER).on(loss).layer(GIVEN,
                (Words.dense(samples.features(), false) + " " + annotations).strip());
    }

    /** One step on these targets. */
    void step(Tensor targets) {
        trainee.step(Tensor.unit(rows), targets);
    }

    /** One step in which the output has this gradient, for networks with the loss {@link #GRADIENT}. */
    void push(Tensor gradient) {
        step(gradient.times(gradient.size()));
    }

    /** What the output was. */
    Tensor output() {
        return trainee.outputs(rows);
    }

    /** The gradient with respect to the samples. */
    Tensor inputGradient() {
        return trainee.gradient(GIVEN + ".weight").transposed();
    }

    /** Predicts the samples, with losses for these targets. */
    Trainee.Answers infer(Tensor targets) {
        return trainee.infer(Tensor.unit(rows), targets);
    }

    /** Predicts the samples. */
    Tensor predict(List<Integer> targetShape) {
        return infer(Tensor.filled(targetShape, 0)).outputs();
    }
}
