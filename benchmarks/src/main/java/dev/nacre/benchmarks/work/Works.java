package dev.nacre.benchmarks.work;

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
public final class Works {

    private static final String DIGITS = "784-128-10, batch 64";
    private static final String WIDE = "784-512-512-10, batch 128";
    private static final String FLOWERS = "4-16-3, batch 16";
    private static final List<String> NAMES = List.of("digits", "wide", "flowers", "lenet", "residual", "convolution",
            "predict-digits", "predict-wide", "predict-flowers", "predict-lenet", "adam", "adam-large", "optimizers",
            "regularisers",
            "epoch", "javac", "accuracy");

    private static final OptionalDouble A_TENTH_MORE = OptionalDouble.of(1.1);

    private static final Set<String> ONCE = Set.of("convolution", "optimizers", "regularisers", "epoch", "javac",
            "accuracy");

    private Works() {}

    /** The names of all works. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether one JVM is enough: the work starts others itself, or its result does not depend on how fast it is. */
    public static boolean runsOnce(String name) {
        return ONCE.contains(name);
    }

    /**
     * The work with this name, ready to measure.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Work named(String name) {
        return switch (name) {
            case "digits" -> new StepWork(DIGITS, Networks.digits(), 2, StepGoals.timesFloor(2.0));
            case "wide" -> new StepWork(WIDE, Networks.wide(), 2, StepGoals.timesFloor(1.5).speedUp(1.7));
            case "flowers" -> new StepWork(FLOWERS, Networks.flowers(), 1, StepGoals.micros(3));
            case "lenet" -> new StepWork("LeNet-5, batch 64", Networks.leNet(), 2,
                    StepGoals.timesFloor(2.5).speedUp(1.7));
            case "residual" -> new StepWork("residual, 8 convolutions, batch 32", Networks.residual(), 2,
                    StepGoals.timesFloor(2.0).speedUp(1.7));
            case "convolution" -> new ConvolutionWork();
            case "predict-digits" -> prediction(DIGITS, DigitsModel.create()::predict, 784, 10);
            case "predict-wide" -> prediction(WIDE, WideModel.create()::predict, 784, 10);
            case "predict-flowers" -> new PredictionWork(FLOWERS,
                    new PredictionWork.Network(FlowersModel.create()::predict, 4, 3), OptionalDouble.of(150));
            case "predict-lenet" -> prediction("LeNet-5", LeNetModel.create()::predict, 784, 10);
            case "adam" -> new UpdateWork("316-316, batch 1", "Adam", Networks.smallUpdate());
            case "adam-large" -> update("Adam", Networks.largeUpdate());
            case "optimizers" -> new SeveralWorks(List.of(update("SGD", Networks.sgdUpdate()),
                    update("SGD with momentum", Networks.momentumUpdate()), update("AdaGrad", Networks.adaGradUpdate()),
                    update("RMSProp", Networks.rmsPropUpdate()), update("AdamW", Networks.adamWUpdate())));
            case "regularisers" -> new SeveralWorks(List.of(extra("dropout", Networks.wideDropout(), A_TENTH_MORE),
                    extra("max norm", Networks.wideMaxNorm(), A_TENTH_MORE),
                    extra("L1", Networks.wideL1(), A_TENTH_MORE),
                    extra("batch norm", Networks.wideBatchNorm(), OptionalDouble.empty())));
            case "epoch" -> new FirstEpochWork();
            case "javac" -> new CompileWork();
            case "accuracy" -> new AccuracyWork();
            default -> throw new IllegalArgumentException("there is no work '" + name + "'; there are " + NAMES);
        };
    }

    private static Work update(String optimizer, Passes passes) {
        return new UpdateWork("2048-2048, batch 1", optimizer, passes);
    }

    private static Work extra(String extra, Passes with, OptionalDouble most) {
        return new ExtraWork(WIDE, extra, new ExtraWork.Pair(Networks.wide(), with), most);
    }

    private static Work prediction(String name, PredictionWork.Prediction prediction, int inputs, int outputs) {
        return new PredictionWork(name, new PredictionWork.Network(prediction, inputs, outputs),
                OptionalDouble.empty());
    }
}
