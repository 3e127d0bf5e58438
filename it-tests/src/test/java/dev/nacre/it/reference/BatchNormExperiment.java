package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Batch norm over several batches, each from the same scale and shift, then a prediction from what was gathered. */
record BatchNormExperiment(Case given) implements Experiment {

    private static final String LAYER = "result";
    private static final List<String> STATISTICS = List.of("runningMean", "runningVariance");

    @Override
    public Map<String, Declaration> networks() {
        return Map.of("training", network("x1"), "prediction", network("x_eval"));
    }

    private Declaration network(String samples) {
        return Probe.network(samples(samples), Probe.GRADIENT).layer(LAYER, Words.batchNorm(given.config(), affine()));
    }

    private boolean affine() {
        return given.has("gamma");
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var last = trainees.apply("training");
        for (int batch = 1; given.has("x" + batch); batch++) {
            var next = trainees.apply("training");
            carry(last, next);
            train(next, batch, comparison);
            last = next;
        }
        var trainee = trainees.apply("prediction");
        var probe = new Probe(trainee, samples("x_eval"));
        carry(last, trainee);
        comparison.pass("y_eval", samples("y_eval"), probe.predict(samples("y_eval").shape()));
        // Predictions have no backward pass.
        comparison.leaveOut("dx_eval", "dgamma_eval", "dbeta_eval");
    }

    /** Scale and shift as given, statistics as the batches before left them. */
    private void carry(Trainee from, Trainee to) {
        if (affine()) {
            to.set(LAYER + ".gamma", given.tensor("gamma"));
            to.set(LAYER + ".beta", given.tensor("beta"));
        }
        STATISTICS.forEach(statistic -> to.set(LAYER + "." + statistic, from.get(LAYER + "." + statistic)));
    }

    private void train(Trainee trainee, int batch, Comparison comparison) {
        var probe = new Probe(trainee, samples("x" + batch));
        probe.push(samples("dy" + batch));
        comparison.pass("y" + batch, samples("y" + batch), probe.output());
        comparison.pass("dx" + batch, samples("dx" + batch), probe.inputGradient());
        if (affine()) {
            comparison.pass("dgamma" + batch, trainee.gradient(LAYER + ".gamma"));
            comparison.pass("dbeta" + batch, trainee.gradient(LAYER + ".beta"));
        }
        comparison.pass("running_mean" + batch, trainee.get(LAYER + ".runningMean"));
        comparison.pass("running_var" + batch, trainee.get(LAYER + ".runningVariance"));
        // Of the batch's own statistics only what goes into the running ones leaves the kernels, and the unbiased way.
        comparison.leaveOut("batch_mean" + batch, "batch_var_biased" + batch, "running_var_biased" + batch);
    }

    private Tensor samples(String tensor) {
        return given.tensor(tensor).samples();
    }
}
