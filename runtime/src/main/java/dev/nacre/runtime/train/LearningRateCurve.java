package dev.nacre.runtime.train;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How the loss went while the learning rate grew.
 *
 * @param points one for each update, rates increasing
 */
public record LearningRateCurve(List<Point> points) {

    // At its smallest loss the curve is about to turn up; a tenth of that rate is safely before.
    private static final double SAFELY_BELOW = 10;

    /**
     * One update.
     *
     * @param rate its learning rate
     * @param loss mean loss of its batch, before the update
     * @param smoothed the mean of the losses so far in which each update weighs 0.9 times the one after it
     */
    public record Point(double rate, double loss, double smoothed) {}

    /** Keeps its own copy of the points. */
    public LearningRateCurve {
        points = List.copyOf(points);
    }

    /**
     * A rate to begin with: a tenth of that with the smallest smoothed loss. Empty when the loss never fell, which a
     * wrong loss, wrong targets or a network that is stuck can be the reason of.
     */
    public OptionalDouble suggestion() {
        var best = points.stream().min(Comparator.comparingDouble(Point::smoothed));
        return best.filter(point -> point.smoothed() < points.getFirst().smoothed())
                .map(point -> OptionalDouble.of(point.rate() / SAFELY_BELOW)).orElseGet(OptionalDouble::empty);
    }

    /** A table of rates and smoothed losses, and the suggestion. */
    @Override
    public String toString() {
        var suggested = suggestion();
        return points.stream().map(
                point -> String.format(Locale.ROOT, "rate %.3e  loss %.4f%n", point.rate(), point.smoothed()))
                .collect(Collectors.joining())
                + (suggested.isPresent()
                        ? String.format(Locale.ROOT, "suggested rate %.1e", suggested.getAsDouble())
                        : "the loss never fell");
    }
}
