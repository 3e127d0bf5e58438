package dev.nacre.it.reference;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One layer, forward and backward: output, gradient of the input, gradients of the parameters.
 *
 * @param rows makes samples of an input
 * @param layer its annotations
 * @param parameters from the layer's names of its parameters to the case's
 */
record LayerExperiment(Case given, UnaryOperator<Tensor> rows, String layer, Map<String, String> parameters)
        implements
            Experiment {

    private static final String ONLY = "only";
    private static final String LAYER = "result";

    @Override
    public Map<String, Declaration> networks() {
        return Map.of(ONLY, Probe.network(samples("x"), Probe.GRADIENT).layer(LAYER, layer));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        var probe = new Probe(trainee, samples("x"));
        parameters.forEach((own, tensor) -> trainee.set(LAYER + "." + own, given.tensor(tensor)));
        comparison.pass("y", samples("y"), probe.predict(samples("y").shape()));
        probe.push(samples("dy"));
        comparison.pass("y", samples("y"), probe.output());
        comparison.pass("dx", samples("dx"), probe.inputGradient());
        parameters.forEach((own, tensor) -> comparison.pass("d" + tensor, trainee.gradient(LAYER + "." + own)));
        // A maxout layer keeps neither all of its pieces nor a table of winners.
        comparison.leaveOut("z", "winner");
    }

    private Tensor samples(String tensor) {
        return rows.apply(given.tensor(tensor));
    }
}
