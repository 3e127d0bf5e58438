package dev.nacre.it.reference;

import java.util.Map;
import java.util.function.Function;

/**
 * One layer over images or sequences, forward and backward.
 *
 * @param layer its annotations
 * @param parameters from the layer's names of its parameters to the case's
 */
record GridExperiment(Case given, String layer, Map<String, String> parameters) implements Experiment {

    private static final String ONLY = "only";
    private static final String LAYER = "result";

    @Override
    public Map<String, Declaration> networks() {
        return Map.of(ONLY, GridProbe.network(given.tensor("x"), Probe.GRADIENT).layer(LAYER, layer));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        var probe = new GridProbe(trainee, given.tensor("x"));
        parameters.forEach((own, tensor) -> trainee.set(LAYER + "." + own, last(tensor)));
        comparison.pass("y", last("y"), probe.predict(last("y")));
        probe.push(last("dy"));
        comparison.pass("y", last("y"), probe.output());
        comparison.pass("dx", last("dx"), probe.inputGradient());
        parameters.forEach((own, tensor) -> comparison.pass("d" + tensor, last("d" + tensor),
                trainee.gradient(LAYER + "." + own)));
        // Winners and branches stay within the layer.
        comparison.leaveOut("indices", "concat");
    }

    private Tensor last(String tensor) {
        return given.tensor(tensor).channelsLast();
    }
}
