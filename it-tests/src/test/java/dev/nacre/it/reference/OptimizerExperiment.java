package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Steps on a function of the parameters, {@code sum of a/2 (p - c)^2 + q/4 p^4}: the parameters are the weights of a layer
 * that is fed by 1, and the gradient at each point is computed here and given to the loss.
 */
record OptimizerExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";
    private static final String PARAMETER = "point.weight";

    @Override
    public Map<String, Declaration> networks() {
        return Map.of(ONLY, new Declaration(1, 1).on(Words.optimizer(given.config())).on(Probe.GRADIENT)
                .layer("point", Words.dense(given.tensor("p0").size(), false)));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        trainee.set(PARAMETER, given.tensor("p0"));
        int steps = given.config().integer("steps");
        var values = new ArrayList<Tensor>();
        var gradients = new ArrayList<Tensor>();
        var points = new ArrayList<Tensor>();
        for (int step = 0; step < steps; step++) {
            var point = trainee.get(PARAMETER);
            var gradient = gradient(point);
            values.add(Tensor.scalar(value(point)));
            gradients.add(gradient);
            if (given.has("lr")) {
                trainee.learningRate(given.tensor("lr").numbers()[step]);
            }
            trainee.step(Tensor.filled(List.of(1, 1), 1), gradient.times(gradient.size()));
            points.add(trainee.get(PARAMETER));
        }
        comparison.trajectory("f", joined(values));
        comparison.trajectory("grads", joined(gradients));
        comparison.trajectory("params", joined(points));
        // Rates are what goes in; norms and clipped gradients are used up within the step.
        comparison.leaveOut("lr", "norms", "clipped_grads");
    }

    private double value(Tensor point) {
        return IntStream.range(0, point.size()).mapToDouble(i -> {
            double p = point.numbers()[i];
            return at("a", i) / 2 * (p - at("c", i)) * (p - at("c", i)) + at("q", i) / 4 * p * p * p * p;
        }).sum();
    }

    private Tensor gradient(Tensor point) {
        return Tensor.of(point.shape(), IntStream.range(0, point.size()).mapToDouble(i -> {
            double p = point.numbers()[i];
            return at("a", i) * (p - at("c", i)) + at("q", i) * p * p * p;
        }).toArray());
    }

    private double at(String tensor, int index) {
        return given.tensor(tensor).numbers()[index];
    }

    private static Tensor joined(List<Tensor> tensors) {
        var numbers = tensors.stream().flatMapToDouble(Tensor::stream).toArray();
        return Tensor.of(List.of(numbers.length), numbers);
    }
}
