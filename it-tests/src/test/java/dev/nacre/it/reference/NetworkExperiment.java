package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A whole network in training: gradients and output of the first step, the loss of each, and what all of them lead to. Three
 * networks of the same layers: as declared; with an optimizer that shows gradients; and with scores as its answers.
 */
record NetworkExperiment(Case given, NetworkNodes nodes) implements Experiment {

    private static final String TRAINING = "training";
    private static final String GRADIENTS = "gradients";
    private static final String SCORES = "scores";

    NetworkExperiment(Case given) {
        this(given, new NetworkNodes(given));
    }

    @Override
    public Map<String, Declaration> networks() {
        var loss = given.config().part("loss");
        var words = Words.loss(loss, given);
        var answer = Words.lossActivation(loss);
        return Map.of(TRAINING, nodes.declaration(answer).on(words).on(Words.optimizer(optimizer())), GRADIENTS,
                nodes.declaration(answer).on(words).on(Probe.OPTIMIZER), SCORES,
                nodes.declaration("@Identity").on("@MeanSquaredError"));
    }

    private Config optimizer() {
        return given.config().part("optimizer");
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        first(trainees.apply(GRADIENTS), comparison);
        var trainee = trainees.apply(TRAINING);
        train(trainee, comparison);
        finals(trainee, trainees.apply(SCORES), comparison);
        // Rates are what goes in, and norms are used up within the step.
        comparison.leaveOut("lr", "norms");
    }

    private void first(Trainee trainee, Comparison comparison) {
        start(trainee);
        trainee.step(samples(), target());
        comparison.pass("output_initial", given.tensor("output_initial").channelsLast(),
                trainee.outputs(samples().rows()));
        nodes.parameters().forEach((name, tensor) -> comparison.pass("grad0." + tensor,
                inOrder("grad0.", tensor), trainee.gradient(name)));
    }

    private void start(Trainee trainee) {
        nodes.parameters().forEach((name, tensor) -> trainee.set(name, inOrder("init.", tensor)));
    }

    private Tensor inOrder(String kind, String parameter) {
        return nodes.inOrder(parameter, given.tensor(kind + parameter));
    }

    private Tensor samples() {
        return given.tensor("x").channelsLast();
    }

    private void train(Trainee trainee, Comparison comparison) {
        start(trainee);
        var losses = new ArrayList<Double>();
        for (int step = 0; step < given.config().integer("steps"); step++) {
            if (given.has("lr")) {
                trainee.learningRate(given.tensor("lr").numbers()[step]);
            }
            trainee.step(samples(), target());
            losses.add(trainee.loss().numbers()[0]);
        }
        comparison.trajectory("loss", Tensor.of(List.of(losses.size()),
                losses.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private void finals(Trainee trainee, Trainee scores, Comparison comparison) {
        Consumer<Map<String, String>> each = names -> names.forEach((name, tensor) -> {
            comparison.trajectory("final." + tensor, inOrder("final.", tensor), trainee.get(name));
            scores.set(name, trainee.get(name));
        });
        each.accept(nodes.parameters());
        each.accept(nodes.statistics());
        comparison.trajectory("loss_final", Tensor.scalar(trainee.infer(samples(), target()).meanLoss()));
        var output = given.tensor("output_final").channelsLast();
        comparison.trajectory("output_final", output,
                scores.infer(samples(), Tensor.filled(output.shape(), 0)).outputs());
    }

    private Tensor target() {
        if (given.config().part("loss").text("target", "").equals("x")) {
            return given.tensor("x");
        }
        var target = given.tensor(given.has("target") ? "target" : "soft_target");
        return target.inRowsOf(target.size() / given.tensor("x").rows());
    }
}
