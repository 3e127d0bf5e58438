package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.nacre.benchmarks.compare.own.Preparation;
import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Round;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.runtime.parallel.Team;

/** Runs matches and makes rows of what comes out. */
final class Matches {

    /** What rows of steps per second are about. */
    static final String TRAINING = "training";

    /** Samples of a prediction of many. */
    static final int MANY = 256;

    private static final double NANOS = 1e9;
    private static final double NANOS_OF_MICRO = 1e3;

    private final Field field;
    private final RunConfiguration configuration;
    private final Workers workers;
    private final Path folder;
    private final Goals goals;

    /** With a folder for initial states. */
    Matches(Field field, RunConfiguration configuration, Workers workers, Path folder, Goals goals) {
        this.field = field;
        this.configuration = configuration;
        this.workers = workers;
        this.folder = folder;
        this.goals = goals;
    }

    /** Steps per second. */
    Row training(Task task, int threads) {
        var assignment = new Assignment(task, 0, threads, write(Preparation.training(task), task.name()));
        var result = run(assignment);
        var subject = new Subject(Titles.ofTraining(task), TRAINING, threads);
        return bounded(Row.of(subject, Row.Scale.STEPS, outcome(result, Matches::callsPerSecond),
                goals.training(task.name(), threads)), assignment, result);
    }

    /** The time of one sample, in the middle and at the slow end; on one thread, as there is nothing to share. */
    List<Row> oneSample(Task task) {
        var assignment = new Assignment(task, 1, 1, write(Preparation.prediction(task, 1), task.name() + "-1"));
        var result = run(assignment);
        var title = Titles.ofNetwork(task);
        var median = Row.of(new Subject(title, "one sample, median", 1), Row.Scale.MICROSECONDS,
                outcome(result, Matches::medianMicros), goals.oneSample(task.name()));
        var tail = Row.of(new Subject(title, "one sample, 99th percentile", 1), Row.Scale.MICROSECONDS,
                outcome(result, round -> round.tail() / NANOS_OF_MICRO), goals.oneSample(task.name()));
        return List.of(median, tail);
    }

    /** Samples per second, many at a time. */
    Row manySamples(Task task, int threads) {
        var state = write(Preparation.prediction(task, MANY), task.name() + "-" + MANY);
        var assignment = new Assignment(task, MANY, threads, state);
        var result = run(assignment);
        var subject = new Subject(Titles.ofNetwork(task), MANY + " samples", threads);
        return bounded(Row.of(subject, Row.Scale.SAMPLES,
                outcome(result, round -> MANY * callsPerSecond(round)), goals.manySamples(task.name(), threads)),
                assignment, result);
    }

    private static double callsPerSecond(Round round) {
        return round.calls() * NANOS / round.nanos();
    }

    private static double medianMicros(Round round) {
        return round.median() / NANOS_OF_MICRO;
    }

    private Result run(Assignment assignment) {
        System.err.println(assignment + " ...");
        try (var team = Team.of(assignment.threads());
                var match = new Match(assignment, field, configuration, workers)) {
            return match.run(new Peak(team));
        }
    }

    private Path write(InitialState state, String name) {
        var file = folder.resolve(name + ".state");
        state.write(file);
        return file;
    }

    private static Outcome outcome(Result result, ToDoubleFunction<Round> number) {
        return new Outcome(result.values(number), result.failures(), result.agreed());
    }

    /** Adds which part of the machine's peak Nacre's products took. */
    private static Row bounded(Row row, Assignment assignment, Result result) {
        var own = result.rounds().getOrDefault(Competitor.OWN, List.of());
        if (own.isEmpty()) {
            return row;
        }
        long flops = Preparation.productFlops(assignment.task(), assignment.rows());
        var fractions = IntStream.range(0, own.size())
                .mapToDouble(i -> flops * callsPerSecond(own.get(i)) / NANOS / result.peaks().get(i)).toArray();
        double peak = Spread.of(result.peaks().stream().mapToDouble(Double::doubleValue).toArray())
                .median();
        return row.beside(new Baseline(peak, Spread.of(fractions).median()));
    }
}
