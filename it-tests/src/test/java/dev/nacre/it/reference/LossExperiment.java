package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A loss: its mean, its value for each sample, and its gradient. */
record LossExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";
    /** Means over all numbers, of which the cases give each sample's sum; here a sample's loss is a mean, too. */
    private static final Set<String> ELEMENTWISE = Set.of("mse", "mae", "huber", "smooth_l1", "bce_with_logits");

    @Override
    public Map<String, Declaration> networks() {
        return Map.of(ONLY, Probe.network(rows("pred"), Words.loss(given.config(), given)).layer("result",
                Words.lossActivation(given.config())));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        var probe = new Probe(trainee, rows("pred"));
        var target = given.has("target") ? target() : rows("soft_target");
        if (given.has("loss_per_sample")) {
            comparison.pass("loss_per_sample", perSample(), probe.infer(target).losses());
        }
        probe.step(target);
        comparison.pass("loss", trainee.loss());
        comparison.pass("dpred", rows("dpred"), probe.inputGradient());
        if (given.has("dtarget")) {
            swapped(trainees.apply(ONLY), comparison);
        }
        // What smoothing makes of a class stays in the kernel. Class weights divide by their sum.
        comparison.leaveOut("soft_target", "loss_over_batch", "dpred_over_batch");
    }

    /** A target has no gradient, but a symmetric loss has the same one when prediction and target change places. */
    private void swapped(Trainee trainee, Comparison comparison) {
        var probe = new Probe(trainee, target());
        var losses = probe.infer(rows("pred")).losses();
        comparison.pass("cosine", Tensor.filled(losses.shape(), 1).with(losses, (one, loss) -> one - loss));
        probe.step(rows("pred"));
        comparison.pass("dtarget", rows("dtarget"), probe.inputGradient());
    }

    private Tensor perSample() {
        var sums = given.tensor("loss_per_sample");
        return sums.times(elementwise() ? 1.0 / rows("pred").features() : given.has("weight") ? weightedMean() : 1);
    }

    /** With class weights a plain mean over samples is the weighted one: each loss is a share of the sum of weights. */
    private double weightedMean() {
        var weights = given.tensor("weight").numbers();
        return target().rows() / target().stream().map(label -> weights[(int) label]).sum();
    }

    private Tensor target() {
        var target = given.tensor("target");
        boolean classes = target.size() * rows("pred").features() == rows("pred").size();
        return classes ? target.inRowsOf(1) : rows("target");
    }

    private Tensor rows(String tensor) {
        var numbers = given.tensor(tensor);
        return elementwise() && numbers.shape().size() > 2
                ? numbers.reshaped(List.of(numbers.rows(), numbers.features()))
                : numbers.samples();
    }

    private boolean elementwise() {
        return ELEMENTWISE.contains(given.config().text("function"));
    }
}
