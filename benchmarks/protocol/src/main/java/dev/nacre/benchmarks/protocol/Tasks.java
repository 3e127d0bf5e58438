package dev.nacre.benchmarks.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.nacre.benchmarks.protocol.Step.BatchNorm;
import dev.nacre.benchmarks.protocol.Step.Convolution;
import dev.nacre.benchmarks.protocol.Step.Dense;
import dev.nacre.benchmarks.protocol.Step.Dropout;
import dev.nacre.benchmarks.protocol.Step.Flatten;
import dev.nacre.benchmarks.protocol.Step.GlobalAveragePool;
import dev.nacre.benchmarks.protocol.Step.MaxPool;
import dev.nacre.benchmarks.protocol.Step.Relu;
import dev.nacre.benchmarks.protocol.Step.Residual;

/** The trainings of the comparison; three of their networks are asked for predictions too. */
public final class Tasks {

    // So small that thousands of steps on the same few batches leave usual numbers.
    private static final Optimizer ADAM = new Optimizer.Adam(1e-4f);
    private static final Optimizer SGD = new Optimizer.Sgd(1e-3f);
    private static final float DROPPED = 0.2f;

    private Tasks() {}

    /** All of them, small ones first. */
    public static List<Task> all() {
        return List.of(flowers(), digits(), wide(), wideRegularised(), regression(), table(), leNet(), residual(),
                autoencoder(), separable());
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException when none has this name
     */
    public static Task named(String name) {
        return all().stream().filter(task -> task.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no task '" + name + "'; choose from "
                        + all().stream().map(Task::name).collect(Collectors.joining(", "))));
    }

    private static Task flowers() {
        return new Task("flowers", List.of(4), 16, dense(4, 16, 3), Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task digits() {
        return new Task("digits", List.of(784), 64, dense(784, 128, 10), Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task wide() {
        return new Task("wide", List.of(784), 128, dense(784, 512, 512, 10), Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task wideRegularised() {
        var steps = List.<Step>of(new Dense("dense1", 784, 512), new BatchNorm("norm1", 512), new Relu(),
                new Dropout(DROPPED), new Dense("dense2", 512, 512), new BatchNorm("norm2", 512), new Relu(),
                new Dropout(DROPPED), new Dense("dense3", 512, 10));
        return new Task("wide-regularised", List.of(784), 128, steps, Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task regression() {
        return new Task("regression", List.of(64), 256, dense(64, 1024, 1024, 1024, 1), Loss.SQUARED_ERROR, SGD);
    }

    private static Task table() {
        return new Task("table", List.of(104), 128, dense(104, 64, 32, 1), Loss.BINARY_CROSS_ENTROPY, ADAM);
    }

    private static Task autoencoder() {
        return new Task("autoencoder", List.of(784), 128, dense(784, 256, 64, 256, 784), Loss.SQUARED_ERROR, ADAM);
    }

    private static Task leNet() {
        var steps = List.<Step>of(new Convolution("conv1", 1, 6, 5, 1, 0, 1, true), new Relu(), new MaxPool(2),
                new Convolution("conv2", 6, 16, 5, 1, 0, 1, true), new Relu(), new MaxPool(2), new Flatten(),
                new Dense("dense1", 256, 120), new Relu(), new Dense("dense2", 120, 84), new Relu(),
                new Dense("dense3", 84, 10));
        return new Task("lenet", List.of(1, 28, 28), 64, steps, Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task residual() {
        var steps = new ArrayList<Step>(normalised("conv1", 3, 16, 1));
        steps.add(new Residual(join(normalised("conv2", 16, 16, 1), unrectified("conv3", 16))));
        steps.add(new Relu());
        steps.addAll(normalised("conv4", 16, 32, 2));
        steps.add(new Residual(join(normalised("conv5", 32, 32, 1), unrectified("conv6", 32))));
        steps.add(new Relu());
        steps.addAll(normalised("conv7", 32, 64, 2));
        steps.add(new Residual(unrectified("conv8", 64)));
        steps.add(new Relu());
        steps.addAll(List.of(new GlobalAveragePool(), new Dense("dense1", 64, 10)));
        return new Task("residual", List.of(3, 32, 32), 32, List.copyOf(steps), Loss.CROSS_ENTROPY, ADAM);
    }

    private static Task separable() {
        var steps = new ArrayList<Step>(normalised("conv1", 3, 16, 1));
        steps.addAll(separated(1, 16, 32, 1));
        steps.addAll(separated(2, 32, 64, 2));
        steps.addAll(separated(3, 64, 64, 1));
        steps.addAll(separated(4, 64, 128, 2));
        steps.addAll(List.of(new GlobalAveragePool(), new Dense("dense1", 128, 10)));
        return new Task("separable", List.of(3, 32, 32), 32, List.copyOf(steps), Loss.CROSS_ENTROPY, ADAM);
    }

    /** Dense layers dense1, dense2, ... with relu between them. */
    private static List<Step> dense(int... sizes) {
        var steps = new ArrayList<Step>();
        for (int layer = 1; layer < sizes.length; layer++) {
            if (layer > 1) {
                steps.add(new Relu());
            }
            steps.add(new Dense("dense" + layer, sizes[layer - 1], sizes[layer]));
        }
        return List.copyOf(steps);
    }

    /** A 3 x 3 convolution, batch norm and relu. */
    private static List<Step> normalised(String name, int in, int out, int stride) {
        return List.of(new Convolution(name, in, out, 3, stride, 1, 1, false), new BatchNorm(name + "norm", out),
                new Relu());
    }

    /** A 3 x 3 convolution and batch norm, for the end of a residual body. */
    private static List<Step> unrectified(String name, int channels) {
        return List.of(new Convolution(name, channels, channels, 3, 1, 1, 1, false),
                new BatchNorm(name + "norm", channels));
    }

    /** A 3 x 3 window for each channel, then 1 x 1 over all channels, each with batch norm and relu. */
    private static List<Step> separated(int block, int in, int out, int stride) {
        var depth = "depth" + block;
        var point = "point" + block;
        return List.of(new Convolution(depth, in, in, 3, stride, 1, in, false), new BatchNorm(depth + "norm", in),
                new Relu(), new Convolution(point, in, out, 1, 1, 0, 1, false), new BatchNorm(point + "norm", out),
                new Relu());
    }

    private static List<Step> join(List<Step> first, List<Step> second) {
        var steps = new ArrayList<>(first);
        steps.addAll(second);
        return List.copyOf(steps);
    }
}
