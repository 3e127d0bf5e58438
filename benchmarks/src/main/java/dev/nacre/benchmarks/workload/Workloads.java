package dev.nacre.benchmarks.workload;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import dev.nacre.benchmarks.network.DigitsModel;
import dev.nacre.benchmarks.network.FlowersModel;
import dev.nacre.benchmarks.network.LeNetModel;
import dev.nacre.benchmarks.network.Networks;
import dev.nacre.benchmarks.network.WideModel;
import dev.nacre.runtime.model.Passes;

/** Everything that is measured, by name and in the order of the result. */
public final class Workloads {

    private static final String DIGITS = "784-128-10, batch 64";
    private static final String WIDE = "784-512-512-10, batch 128";
    private static final String FLOWERS = "4-16-3, batch 16";
    private static final List<String> NAMES = List.of("digits", "wide", "flowers", "lenet", "residual", "convolution",
            "predict-digits", "predict-wide", "predict-flowers", "predict-lenet", "adam", "adam-large", "optimizers",
            "regularisers",
            "epoch", "javac", "accuracy", "lenet-published");

    private static final OptionalDouble A_TENTH_MORE = OptionalDouble.of(1.1);

    private static final Set<String> ONCE = Set.of("convolution", "optimizers", "regularisers", "epoch", "javac",
            "accuracy", "lenet-published");

    private Workloads() {}

    /** The names of all workloads. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether one JVM is enough: the workload starts others itself, or its result does not depend on how fast it is. */
    public static boolean runsOnce(String name) {
        return ONCE.contains(name);
    }

    /**
     * The workload with this name, ready to measure.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Workload named(String name) {
        return switch (name) {
            case "digits" -> new StepWorkload(DIGITS, Networks.digits(), 2, StepGoals.timesFloor(2.0));
            case "wide" -> new StepWorkload(WIDE, Networks.wide(), 2, StepGoals.timesFloor(1.5).speedUp(1.7));
            case "flowers" -> new StepWorkload(FLOWERS, Networks.flowers(), 1, StepGoals.micros(3));
            case "lenet" -> new StepWorkload("LeNet-5, batch 64", Networks.leNet(), 2,
                    StepGoals.timesFloor(2.5).speedUp(1.7));
            case "residual" -> new StepWorkload("residual, 8 convolutions, batch 32", Networks.residual(), 2,
                    StepGoals.timesFloor(2.0).speedUp(1.7));
            case "convolution" -> new ConvolutionWorkload();
            case "predict-digits" -> prediction(DIGITS, DigitsModel.create()::predict, 784, 10);
            case "predict-wide" -> prediction(WIDE, WideModel.create()::predict, 784, 10);
            case "predict-flowers" -> new PredictionWorkload(FLOWERS,
                    new PredictionWorkload.Network(FlowersModel.create()::predict, 4, 3), OptionalDouble.of(150));
            case "predict-lenet" -> prediction("LeNet-5", LeNetModel.create()::predict, 784, 10);
            case "adam" -> new UpdateWorkload("316-316, batch 1", "Adam", Networks.smallUpdate());
            case "adam-large" -> update("Adam", Networks.largeUpdate());
            case "optimizers" -> new SeveralWorkloads(List.of(update("SGD", Networks.sgdUpdate()),
                    update("SGD with momentum", Networks.momentumUpdate()), update("AdaGrad", Networks.adaGradUpdate()),
                    update("RMSProp", Networks.rmsPropUpdate()), update("AdamW", Networks.adamWUpdate())));
            case "regularisers" -> new SeveralWorkloads(List.of(extra("dropout", Networks.wideDropout(), A_TENTH_MORE),
                    extra("max norm", Networks.wideMaxNorm(), A_TENTH_MORE),
                    extra("L1", Networks.wideL1(), A_TENTH_MORE),
                    extra("batch norm", Networks.wideBatchNorm(), OptionalDouble.empty())));
            case "epoch" -> new FirstEpochWorkload();
            case "javac" -> new CompileWorkload();
            case "accuracy" -> new AccuracyWorkload();
            case "lenet-published" -> new PublishedLeNetWorkload();
            default -> throw new IllegalArgumentException("there is no workload '" + name + "'; there are " + NAMES);
        };
    }

    private static Workload update(String optimizer, Passes passes) {
        return new UpdateWorkload("2048-2048, batch 1", optimizer, passes);
    }

    private static Workload extra(String extra, Passes with, OptionalDouble most) {
        return new ExtraWorkload(WIDE, extra, new ExtraWorkload.Pair(Networks.wide(), with), most);
    }

    private static Workload prediction(String name, PredictionWorkload.Prediction prediction, int inputs, int outputs) {
        return new PredictionWorkload(name, new PredictionWorkload.Network(prediction, inputs, outputs),
                OptionalDouble.empty());
    }
}
