package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Finite;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.schedule.ScheduleHorizon;
import dev.nacre.runtime.simd.CounterRandom;

/**
 * Trains a network: for each epoch a new order of the rows, for each batch one step, then the validation. The order
 * depends on seed and epoch alone, and a step allocates nothing.
 */
public final class TrainingLoop {

    private final NetworkSpec spec;
    private final TrainingOptions options;
    private final int batch;
    private final long seed;
    private final TrainingState state;
    private final BatchLoader loader;
    private final int[] order;
    private final TrainingStep step;
    private final @Nullable Evaluator validator;
    private final RateControl rates;
    private final BestParameters best;
    private final @Nullable Patience patience;
    private final TrainingListener[] listeners;
    private final List<EpochResult> results = new ArrayList<>();

    private TrainingLoop(Passes passes, float[] parameters, long seed, TrainingData data, TrainingOptions options) {
        this.spec = passes.spec();
        this.options = options;
        this.seed = seed;
        this.loader = BatchLoader.training(spec, data.training(), "Training data");
        this.batch = options.checkedBatch(spec, data.training());
        this.validator = data.validation() == null
                ? null
                : new Evaluator(passes, data.validation(), "Validation data", options.threadsFor(spec));
        this.state = new TrainingState(spec, parameters, seed);
        this.order = IntStream.range(0, loader.size()).toArray();
        this.step = new TrainingStep(passes, state, loader, order, options.threadsFor(spec));
        this.rates = new RateControl(options.scheduleFor(spec), horizon(), spec.training().stepSize().momentum());
        this.best = new BestParameters(parameters);
        this.patience = options.earlyStoppingFor(spec).map(Patience::new).orElse(null);
        this.listeners = options.listeners().toArray(TrainingListener[]::new);
    }

    /**
     * Trains; everything is checked before the first step.
     *
     * @param passes the network
     * @param parameters its parameters in storage order, changed in place
     * @param seed of shuffling, dropout and noise
     * @param data what to learn from and what to measure on
     * @param options how
     * @return what each epoch brought and how it ended; the parameters are those of the last epoch, with early stopping
     *         those of the best
     * @throws InvalidDataException when the data does not fit the network or is smaller than a batch
     * @throws IllegalArgumentException when the schedule ends before the training does
     * @throws TrainingDivergedException when the loss or a parameter is no longer finite; the parameters are then those
     *         of the best epoch so far
     */
    public static History run(Passes passes, float[] parameters, long seed, TrainingData data,
            TrainingOptions options) {
        return new TrainingLoop(passes, parameters, seed, data, options).run();
    }

    private History run() {
        int epochs = options.epochsFor(spec);
        int threads = options.threadsFor(spec);
        try (var team = Team.of(threads)) {
            var start = new TrainingStart(spec.name(), order.length, epochs, stepsPerEpoch(), threads);
            for (var listener : listeners) {
                listener.onTrainingStart(start);
            }
            boolean goesOn = true;
            for (int epoch = 1; goesOn && epoch <= epochs; epoch++) {
                goesOn = finish(epoch(epoch, team));
            }
        }
        var history = new History(results, end());
        for (var listener : listeners) {
            listener.onTrainingEnd(history);
        }
        return history;
    }

    private ScheduleHorizon horizon() {
        long steps = stepsPerEpoch();
        return new ScheduleHorizon(options.learningRateFor(spec), options.epochsFor(spec) * steps, steps);
    }

    private int stepsPerEpoch() {
        return options.dropsLast() ? order.length / batch : (order.length + batch - 1) / batch;
    }

    private EpochResult epoch(int epoch, Team team) {
        for (var listener : listeners) {
            listener.onEpochStart(epoch);
        }
        if (options.shuffles()) {
            CounterRandom.permutation(order, seed, epoch);
        }
        long began = System.nanoTime();
        int steps = stepsPerEpoch();
        double lossSum = 0;
        long rows = 0;
        for (int number = 1; number <= steps; number++) {
            lossSum += step(epoch, number, team);
            rows += step.rows();
        }
        double seconds = (System.nanoTime() - began) * 1e-9;
        var training = new Score(lossSum / rows, step.takeAccuracy(rows));
        return new EpochResult(epoch, training, validate(team), state.learningRate,
                new Timing(seconds, rows / seconds));
    }

    /** One step; gives the sum of the losses of its rows. */
    private double step(int epoch, int number, Team team) {
        int start = (number - 1) * batch;
        int rows = Math.min(batch, order.length - start);
        step.choose(start, rows);
        rates.prepare(state);
        team.run(step);
        float loss = state.loss;
        if (!Float.isFinite(loss)) {
            throw diverged(epoch, "the loss is " + loss);
        }
        for (var listener : listeners) {
            listener.onStep(number, rows, loss);
        }
        return (double) loss * rows;
    }

    private @Nullable Score validate(Team team) {
        if (validator == null) {
            return null;
        }
        var evaluation = validator.run(state.parameters, team);
        return new Score(evaluation.loss(), evaluation.accuracy());
    }

    /** Looks at what an epoch brought; tells whether there shall be another. */
    private boolean finish(EpochResult result) {
        // The last update of an epoch can overflow; without this look the next step, or nobody, would find out.
        if (!Finite.all(state.parameters, 0, state.parameters.length)) {
            throw diverged(result.epoch(), "a parameter is not finite after the last step of the epoch");
        }
        if (!Double.isFinite(result.decidingLoss())) {
            throw diverged(result.epoch(), "the validation loss is " + result.decidingLoss());
        }
        results.add(result);
        best.offer(result);
        rates.finished(result);
        for (var listener : listeners) {
            listener.onEpochEnd(result);
        }
        return patience == null || !patience.isOverAfter(result);
    }

    private StopReason end() {
        int last = results.getLast().epoch();
        if (patience == null) {
            return new StopReason(StopReason.Kind.ALL_EPOCHS, last, "All " + last + " epochs are done.");
        }
        best.restore();
        return patience.ending(last, best.epoch());
    }

    private TrainingDivergedException diverged(int epoch, String what) {
        var divergence = Divergence.find(spec, state, step.rows());
        var advice = Divergence.advice(spec, state, step.rows());
        best.restore();
        var message = "Training of " + spec.name() + " stopped in epoch " + epoch + " at step " + state.step + ": "
                + what
                + ". " + divergence.finding() + " Kept: " + best.description() + ". " + advice;
        var ending = new StopReason(StopReason.Kind.DIVERGED, best.epoch(), message);
        return new TrainingDivergedException(message, epoch, state.step, divergence.layer(),
                new History(results, ending));
    }
}
