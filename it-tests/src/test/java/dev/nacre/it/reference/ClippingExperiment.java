package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gradients of several parameters, given to the loss, and what clipping leaves of them for the optimizer. */
record ClippingExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";

    @Override
    public Map<String, Declaration> networks() {
        var network = new Declaration(1, 1).on(Probe.OPTIMIZER).on(Words.clipping(given.config())).on(Probe.GRADIENT);
        var names = names();
        names.forEach(name -> network.layer(name, Words.dense(given.tensor(name).size(), false), "input"));
        if (names.size() > 1) {
            network.layer("all", "@Concat", names.toArray(String[]::new));
        }
        return Map.of(ONLY, network);
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        var gradients = names().stream().flatMapToDouble(name -> given.tensor(name).stream()).toArray();
        trainee.step(Tensor.filled(List.of(1, 1), 1),
                Tensor.of(List.of(1, gradients.length), gradients).times(gradients.length));
        names().forEach(name -> comparison.pass(name.replace('g', 'c'), trainee.gradient(name + ".weight")));
        // Norms are used up within the step.
        comparison.leaveOut("norm", "norms");
    }

    private List<String> names() {
        return IntStream.rangeClosed(1, given.tensors().size()).mapToObj(i -> "g" + i).filter(given::has)
                .toList();
    }
}
