package dev.nacre.samples.race;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.nacre.annotations.Per;
import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.schedule.Constant;
import dev.nacre.runtime.schedule.CosineDecay;
import dev.nacre.runtime.schedule.CosineRestarts;
import dev.nacre.runtime.schedule.ExponentialDecay;
import dev.nacre.runtime.schedule.InverseSquareRootDecay;
import dev.nacre.runtime.schedule.InverseTimeDecay;
import dev.nacre.runtime.schedule.LearningRateSchedule;
import dev.nacre.runtime.schedule.MultiStepDecay;
import dev.nacre.runtime.schedule.OneCycle;
import dev.nacre.runtime.schedule.PolynomialDecay;
import dev.nacre.runtime.schedule.ReduceOnPlateau;
import dev.nacre.runtime.schedule.StepDecay;
import dev.nacre.runtime.schedule.Warmup;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * One that takes part in the race.
 *
 * @param model made anew, with the same weights at the start for all
 * @param options what is special about its training
 */
record Runner(String name, Supplier<Model> model, UnaryOperator<TrainingOptions> options) {

    /** Six times what suits sgd with momentum when nothing brings the rate down. */
    private static final double LARGE_RATE = 0.3;

    /** Every optimizer, each with a rate that suits it. */
    static List<Runner> optimizers() {
        return List.of(optimizer("sgd", PlainModel::create), optimizer("sgd, momentum", MomentumModel::create),
                optimizer("sgd, nesterov", NesterovModel::create),
                optimizer("sgd, moving average", MovingAverageModel::create),
                optimizer("adagrad", AdagradModel::create), optimizer("rmsprop", RmspropModel::create),
                optimizer("adam", AdaptiveModel::create), optimizer("adam, amsgrad", LargestYetModel::create),
                optimizer("adamw", DecayingModel::create));
    }

    /** Every schedule, all with sgd and momentum and a large rate; lengths are in epochs. */
    static List<Runner> schedules() {
        return List.of(schedule("constant", new Constant()),
                schedule("step decay", new StepDecay(8, 0.3, Per.EPOCH)),
                schedule("multi-step decay", new MultiStepDecay(List.of(10, 16), 0.3, Per.EPOCH)),
                schedule("exponential decay", new ExponentialDecay(0.9, Per.EPOCH)),
                schedule("cosine decay", new CosineDecay(0, 0, Per.EPOCH)),
                schedule("cosine restarts", new CosineRestarts(5, 3, 0, Per.EPOCH)),
                schedule("one cycle", OneCycle.usual()),
                schedule("inverse square root", new InverseSquareRootDecay(2, Per.EPOCH)),
                schedule("inverse time", new InverseTimeDecay(0.1, Per.EPOCH)),
                schedule("polynomial decay", new PolynomialDecay(0, 1, 0, Per.EPOCH)),
                schedule("reduce on plateau", new ReduceOnPlateau(0.3, 2, 1e-4, 0, 0)),
                schedule("warm-up, cosine",
                        new Warmup(2, Warmup.FROM_FIRST_SHARE, Per.EPOCH, new CosineDecay(0, 0, Per.EPOCH))));
    }

    private static Runner optimizer(String name, Supplier<Model> model) {
        return new Runner(name, model, options -> options);
    }

    private static Runner schedule(String name, LearningRateSchedule schedule) {
        return new Runner(name, MomentumModel::create, options -> options.learningRate(LARGE_RATE).schedule(schedule));
    }
}
