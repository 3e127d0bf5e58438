package dev.nacre.samples.race;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.train.TrainingOptions;
import dev.nacre.samples.Spirals;

/**
 * Lesson 5: all optimizers and all schedules on one problem. The networks, their first weights and the order of the samples
 * are the same for all, so what differs is the way down alone; and it is the same way in every run.
 */
public final class OptimizerRaceLesson {

    private static final int TRAINING_ROWS = 1_500;
    private static final int TEST_ROWS = 1_500;
    private static final long SEED = 5;
    private static final int MIDDLE = 4;

    private final PrintStream out;
    private final Dataset training = Spirals.draw(TRAINING_ROWS, SEED);
    private final Dataset test = Spirals.draw(TEST_ROWS, SEED + 1);

    OptimizerRaceLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the race. */
    public static void main(String[] arguments) {
        new OptimizerRaceLesson(System.out).run(TrainingOptions.defaults().progress(false));
    }

    /** The whole race, in the order of its table. */
    List<Result> run(TrainingOptions options) {
        var results = new ArrayList<Result>();

        // 1. Optimizers. Each has a rate that suits it: those that divide by the size of gradients (adagrad to adamw) step
        //    about as far as the rate says, plain descent as far as the gradient times the rate.
        results.addAll(heat("optimizer, training loss", Runner.optimizers(), options));

        // 2. Schedules. A large rate is fast at first and restless at the end: what falls to next to nothing finds rest.
        //    All run with sgd and momentum from a rate that is too large to stay at; the first line does.
        results.addAll(heat("schedule of sgd with momentum, training loss", Runner.schedules(), options));
        return List.copyOf(results);
    }

    private List<Result> heat(String title, List<Runner> runners, TrainingOptions options) {
        out.println();
        out.println(title);
        out.println(Result.header());
        return runners.stream().map(runner -> run(runner, options)).peek(out::println).toList();
    }

    private Result run(Runner runner, TrainingOptions options) {
        var model = runner.model().get();
        var epochs = model.train(training, runner.options().apply(options)).epochs();
        return new Result(runner.name(), epochs.getFirst().training().loss(), epochs.get(MIDDLE).training().loss(),
                epochs.getLast().training().loss(), epochs.getLast().learningRate(), model.evaluate(test).accuracy());
    }
}
