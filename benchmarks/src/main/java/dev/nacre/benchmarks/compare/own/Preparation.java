package dev.nacre.benchmarks.compare.own;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Loss;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tensor;
import dev.nacre.benchmarks.workload.ProductFlops;

/** What all systems start from, parameters of a new model of Nacre and random samples, and what it comes to. */
public final class Preparation {

    private static final int BATCHES = 8;
    private static final long SEED = 11;

    private Preparation() {}

    /** Batches for training, with targets. */
    public static InitialState training(Task task) {
        var random = new SplittableRandom(SEED);
        var network = OwnNetwork.of(task.name());
        int outputs = network.passes().spec().outputs().getFirst().rows().width();
        var inputs = inputs(task, task.batch(), random);
        var targets = new ArrayList<Tensor>();
        for (int batch = 0; batch < BATCHES; batch++) {
            targets.add(targets(task, outputs, random));
        }
        return new InitialState(OwnParameters.ofNewModel(network, task), inputs, targets);
    }

    /** Batches of as many rows as each prediction has. */
    public static InitialState prediction(Task task, int rows) {
        var parameters = OwnParameters.ofNewModel(OwnNetwork.of(task.name()), task);
        return new InitialState(parameters, inputs(task, rows, new SplittableRandom(SEED)), List.of());
    }

    /** Operations of the products in one training step, or in the prediction of so many rows. */
    public static long productFlops(Task task, int rows) {
        var spec = OwnNetwork.of(task.name()).passes().spec();
        return rows == 0 ? ProductFlops.ofTraining(spec) : rows * ProductFlops.ofPrediction(spec);
    }

    private static List<Tensor> inputs(Task task, int rows, RandomGenerator random) {
        var shape = new ArrayList<>(List.of(rows));
        shape.addAll(task.input());
        var inputs = new ArrayList<Tensor>();
        for (int batch = 0; batch < BATCHES; batch++) {
            inputs.add(new Tensor(shape, numbers(rows * task.features(), random)));
        }
        return inputs;
    }

    private static Tensor targets(Task task, int outputs, RandomGenerator random) {
        int rows = task.batch();
        if (task.loss() == Loss.SQUARED_ERROR) {
            return new Tensor(List.of(rows, outputs), numbers(rows * outputs, random));
        }
        boolean classes = task.loss() == Loss.CROSS_ENTROPY;
        var values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextInt(classes ? outputs : 2);
        }
        return new Tensor(classes ? List.of(rows) : List.of(rows, outputs), values);
    }

    private static float[] numbers(int count, RandomGenerator random) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }
}
