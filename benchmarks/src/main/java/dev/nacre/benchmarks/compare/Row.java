package dev.nacre.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;

/**
 * One line of the comparison.
 *
 * @param subject what was measured
 * @param scale the unit, and which values are good
 * @param values by system
 * @param failures of the systems that have no value, with reasons
 * @param sound false when somebody did something else than Nacre
 * @param baseline what the machine could do; null where nothing bounds the value
 * @param goal what it is meant to reach
 */
record Row(Subject subject, Scale scale, Map<String, Spread> values, Map<String, String> failures, boolean sound,
        @Nullable Baseline baseline, Goal goal) {

    /**
     * How values are to be read.
     *
     * @param unit of them
     * @param more whether large ones are good
     */
    record Scale(String unit, boolean more) {

        static final Scale STEPS = new Scale("steps/s", true);
        static final Scale SAMPLES = new Scale("samples/s", true);
        static final Scale MICROSECONDS = new Scale("us", false);
        static final Scale SECONDS = new Scale("s", false);
        static final Scale MEGABYTES = new Scale("MB", false);
        static final Scale TIMES = new Scale("x", true);
    }

    /** The row of a measurement that has no bound. */
    static Row of(Subject subject, Scale scale, Outcome outcome, Goal goal) {
        return new Row(subject, scale, outcome.values(), outcome.failures(), outcome.sound(), null, goal);
    }

    /** The geometric mean of the ratios of some rows. */
    static Row mean(Subject subject, List<Row> rows, Goal goal) {
        var failures = new TreeMap<String, String>();
        rows.stream().filter(row -> row.ratio().isEmpty())
                .forEach(row -> failures.put(row.subject().workload(), "has no ratio and is left out"));
        var logarithms = rows.stream().map(Row::ratio).flatMapToDouble(OptionalDouble::stream).map(Math::log);
        var mean = logarithms.average();
        var values = mean.isPresent()
                ? Map.of(Competitor.OWN, Spread.exactly(Math.exp(mean.getAsDouble())))
                : Map.<String, Spread>of();
        return new Row(subject, Scale.TIMES, values, failures, true, null, goal);
    }

    /** The same beside what the machine could do. */
    Row beside(Baseline baseline) {
        return new Row(subject, scale, values, failures, sound, baseline, goal);
    }

    /** Nacre's value. */
    Optional<Spread> own() {
        return Optional.ofNullable(values.get(Competitor.OWN));
    }

    /** The peer with the best median. */
    Optional<String> bestPeer() {
        var byMedian = Map.Entry.<String, Spread>comparingByValue(Comparator.comparingDouble(Spread::median));
        return values.entrySet().stream().filter(entry -> !entry.getKey().equals(Competitor.OWN))
                .max(scale.more() ? byMedian : byMedian.reversed()).map(Map.Entry::getKey);
    }

    /** How many times as good Nacre is; nothing without a peer or when somebody did something else. */
    OptionalDouble ratio() {
        if (own().isEmpty() || !sound) {
            return OptionalDouble.empty();
        }
        double mine = own().get().median();
        if (scale.equals(Scale.TIMES)) {
            return OptionalDouble.of(mine);
        }
        var best = bestPeer().map(values::get);
        if (best.isEmpty()) {
            return OptionalDouble.empty();
        }
        double its = best.get().median();
        return OptionalDouble.of(scale.more() ? mine / its : its / mine);
    }

    /** Whether the goal is reached; nothing where there is nothing to judge. */
    Optional<Boolean> met() {
        var judged = switch (goal.of()) {
            case RATIO -> ratio();
            case VALUE -> own().map(Spread::median).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        };
        return judged.isPresent() ? Optional.of(goal.target().met(judged.getAsDouble())) : Optional.empty();
    }

    /** Whether the comparison did what it was to do: Nacre came through, and nobody did something else. */
    boolean isValid() {
        return sound && (own().isPresent() || scale.equals(Scale.TIMES));
    }
}
