package dev.nacre.samples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 2: how much a model should be able to learn. Polynomials of growing degree are fitted to a few noisy points of a
 * sine wave: too low a degree cannot follow the wave, too high a degree follows the noise.
 */
public final class PolynomialLesson {

    static final int HIGHEST_DEGREE = 15;
    static final int TRAINING_ROWS = 16;

    private static final int VALIDATION_ROWS = 400;
    private static final double NOISE = 0.25;
    private static final long SEED = 5;
    private static final List<Integer> DEGREES = List.of(1, 2, 3, 5, 7, 9, 12, 15);

    private final PrintStream out;

    PolynomialLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson. */
    public static void main(String[] arguments) {
        new PolynomialLesson(System.out).run(TrainingOptions.defaults().progress(false));
    }

    /**
     * One row of the table.
     *
     * @param training mean squared error on the points that were fitted
     * @param validation mean squared error on points of the same wave that were not
     */
    record Fit(int degree, double training, double validation) {}

    /** The whole lesson; gives the table. */
    List<Fit> run(TrainingOptions options) {
        out.printf(Locale.ROOT,
                "%d points of a sine wave with noise of variance %.4f, below which no error on new points goes:%n",
                TRAINING_ROWS, NOISE * NOISE);
        out.println("degree   training   validation");

        // 1. The same points for all degrees: the capacity is all that changes.
        var fits = new ArrayList<Fit>();
        for (int degree : DEGREES) {
            fits.add(fit(degree, options));
            var fit = fits.getLast();
            out.printf(Locale.ROOT, "%6d   %8.4f   %10.4f%n", degree, fit.training(), fit.validation());
        }

        // 2. The training error only falls: it cannot tell which degree to take. The validation error can.
        var best = fits.stream().min(Comparator.comparingDouble(Fit::validation)).orElseThrow();
        var last = fits.getLast();
        out.printf(Locale.ROOT, "best on new points: degree %d%n", best.degree());
        out.printf(Locale.ROOT, "under-fitting: degree 1 is wrong by %.4f even on the points it has seen%n",
                fits.getFirst().training());
        out.printf(Locale.ROOT,
                "over-fitting: degree %d is %.0f times as wrong on new points as on those it has seen%n",
                last.degree(), last.validation() / last.training());
        return fits;
    }

    private static Fit fit(int degree, TrainingOptions options) {
        var training = draw(TRAINING_ROWS, degree, SEED);
        var validation = draw(VALIDATION_ROWS, degree, SEED + 1);
        var model = PolynomialModel.create();
        model.train(training, options);
        return new Fit(degree, model.evaluate(training).loss(), model.evaluate(validation).loss());
    }

    /** Evenly spaced points of {@code sin(pi x)} with noise; the terms above the degree are 0, as if they were not there. */
    private static Dataset draw(int rows, int degree, long seed) {
        var random = new SplittableRandom(seed);
        var terms = new float[rows][];
        var targets = new float[rows][];
        for (int row = 0; row < rows; row++) {
            double x = -1 + (2 * row + 1.0) / rows;
            terms[row] = chebyshev(x, degree);
            targets[row] = new float[] {(float) (StrictMath.sin(StrictMath.PI * x) + NOISE * random.nextGaussian())};
        }
        return Dataset.values(terms, targets);
    }

    /** {@code T1 = x, T2 = 2 x^2 - 1, ...}: powers would be so alike that nothing could weigh them apart. */
    private static float[] chebyshev(double x, int degree) {
        var terms = new float[HIGHEST_DEGREE];
        double before = 1;
        double term = x;
        for (int i = 0; i < degree; i++) {
            terms[i] = (float) term;
            double next = 2 * x * term - before;
            before = term;
            term = next;
        }
        return terms;
    }
}
