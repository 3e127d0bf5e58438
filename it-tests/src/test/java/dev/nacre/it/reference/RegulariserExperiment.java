package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Penalties and limits of weights: what they do in a step in which the data asks for nothing. */
record RegulariserExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";
    private static final String LAYER = "held";

    @Override
    public Map<String, Declaration> networks() {
        var weight = weight();
        return Map.of(ONLY, new Declaration(weight.features(), 1).on(Probe.OPTIMIZER).on(Probe.GRADIENT).layer(LAYER,
                Words.dense(weight.rows(), false) + " " + Words.regulariser(given.config())));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var weight = weight();
        var trainee = trainees.apply(ONLY);
        trainee.set(LAYER + ".weight", weight);
        trainee.step(Tensor.filled(List.of(1, weight.features()), 0), Tensor.filled(List.of(1, weight.rows()), 0));
        if (given.has("W_projected")) {
            comparison.pass("W_projected", trainee.get(LAYER + ".weight"));
        } else {
            comparison.pass("dW", trainee.gradient(LAYER + ".weight"));
        }
        // The loss that is reported is that of the data alone, and norms are used up within the step.
        comparison.leaveOut("penalty", "norms");
    }

    /** A kernel of a convolution counts as the row of weights of its filter. */
    private Tensor weight() {
        var weight = given.tensor("W");
        return weight.reshaped(List.of(weight.rows(), weight.features()));
    }
}
