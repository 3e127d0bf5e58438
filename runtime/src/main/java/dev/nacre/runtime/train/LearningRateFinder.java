package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.stream.IntStream;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.simd.CounterRandom;

/**
 * Trains a copy of a model while the learning rate grows by the same factor with each update, until the loss explodes.
 * Source: L. Smith, "Cyclical Learning Rates for Training Neural Networks", 2017 (in a first version of 2015), section
 * 3.3.
 */
public final class LearningRateFinder {

    private static final int UPDATES = 200;
    private static final double LOWEST = 1e-7;
    private static final double HIGHEST = 10;
    private static final double KEPT = 0.9;
    // How many times the first loss the smoothed loss may rise above its smallest.
    private static final double EXPLODED = 3;

    private final TrainingState state;
    private final TrainingStep step;
    private final int[] order;
    private final int batch;
    private int epoch;

    private LearningRateFinder(Passes passes, float[] parameters, long seed, Dataset data, TrainingOptions options) {
        var spec = passes.spec();
        this.batch = options.checkedBatch(spec, data);
        this.state = new TrainingState(spec, parameters.clone(), seed);
        var loader = BatchLoader.training(spec, data, "Training data");
        this.order = IntStream.range(0, loader.size()).toArray();
        this.step = new TrainingStep(passes, state, loader, order, options.threadsFor(spec));
    }

    /**
     * Finds how the loss depends on the learning rate.
     *
     * @param passes the network
     * @param parameters where to begin, in storage order; they stay as they are
     * @param seed of shuffling, dropout and noise
     * @param data what to learn from
     * @param options batch and threads count
     * @throws dev.nacre.runtime.data.InvalidDataException when the data does not fit the network or is smaller than a
     *         batch
     */
    public static LearningRateCurve find(Passes passes, float[] parameters, long seed, Dataset data,
            TrainingOptions options) {
        var finder = new LearningRateFinder(passes, parameters, seed, data, options);
        try (var team = Team.of(options.threadsFor(passes.spec()))) {
            return finder.run(team);
        }
    }

    private LearningRateCurve run(Team team) {
        var points = new ArrayList<LearningRateCurve.Point>();
        double sum = 0;
        double weight = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int update = 0; update < UPDATES; update++) {
            double rate = rate(update);
            float loss = loss(update, rate, team);
            if (!Float.isFinite(loss)) {
                break;
            }
            sum = KEPT * sum + (1 - KEPT) * loss;
            weight = KEPT * weight + (1 - KEPT);
            double smoothed = sum / weight;
            points.add(new LearningRateCurve.Point(rate, loss, smoothed));
            smallest = Math.min(smallest, smoothed);
            if (smoothed - smallest > EXPLODED * Math.abs(points.getFirst().loss())) {
                break;
            }
        }
        return new LearningRateCurve(points);
    }

    private static double rate(int update) {
        double share = (double) update / (UPDATES - 1);
        return LOWEST * StrictMath.exp(share * StrictMath.log(HIGHEST / LOWEST));
    }

    /** One update; whole batches only, in a new order whenever the data is used up. */
    private float loss(int update, double rate, Team team) {
        int place = update % (order.length / batch);
        if (place == 0) {
            CounterRandom.permutation(order, state.seed, ++epoch);
        }
        step.choose(place * batch, batch);
        state.learningRate = (float) rate;
        team.run(step);
        return state.loss;
    }
}
