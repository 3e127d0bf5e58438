package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.nacre.benchmarks.compare.own.Preparation;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.measure.Yardstick;
import dev.nacre.benchmarks.protocol.Material;
import dev.nacre.benchmarks.protocol.Round;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.runtime.parallel.Team;

/** Runs heats and makes rows of what comes out. */
final class Heats {

    /** What rows of steps per second are about. */
    static final String TRAINING = "training";

    /** Samples of a prediction of many. */
    static final int MANY = 256;

    private static final double NANOS = 1e9;
    private static final double NANOS_OF_MICRO = 1e3;

    private final Field field;
    private final Pace pace;
    private final Workers workers;
    private final Path folder;

    /** With a folder for material. */
    Heats(Field field, Pace pace, Workers workers, Path folder) {
        this.field = field;
        this.pace = pace;
        this.workers = workers;
        this.folder = folder;
    }

    /** Steps per second. */
    Row training(Task task, int threads) {
        var work = new Assignment(task, 0, threads, write(Preparation.training(task), task.name()));
        var result = run(work);
        var subject = new Subject(Titles.ofTraining(task), TRAINING, threads);
        return bounded(Row.of(subject, Row.Scale.STEPS, outcome(result, Heats::callsPerSecond),
                Goals.training(task.name(), threads)), work, result);
    }

    /** The time of one sample, in the middle and at the slow end; on one thread, as there is nothing to share. */
    List<Row> oneSample(Task task) {
        var work = new Assignment(task, 1, 1, write(Preparation.prediction(task, 1), task.name() + "-1"));
        var result = run(work);
        var title = Titles.ofNetwork(task);
        var median = Row.of(new Subject(title, "one sample, median", 1), Row.Scale.MICROSECONDS,
                outcome(result, Heats::medianMicros), Goals.oneSample(task.name()));
        var tail = Row.of(new Subject(title, "one sample, 99th percentile", 1), Row.Scale.MICROSECONDS,
                outcome(result, round -> round.tail() / NANOS_OF_MICRO), Goals.oneSample(task.name()));
        return List.of(median, tail);
    }

    /** Samples per second, many at a time. */
    Row manySamples(Task task, int threads) {
        var material = write(Preparation.prediction(task, MANY), task.name() + "-" + MANY);
        var work = new Assignment(task, MANY, threads, material);
        var result = run(work);
        var subject = new Subject(Titles.ofNetwork(task), MANY + " samples", threads);
        return bounded(Row.of(subject, Row.Scale.SAMPLES,
                outcome(result, round -> MANY * callsPerSecond(round)), Goals.manySamples()), work, result);
    }

    private static double callsPerSecond(Round round) {
        return round.calls() * NANOS / round.nanos();
    }

    private static double medianMicros(Round round) {
        return round.median() / NANOS_OF_MICRO;
    }

    private Result run(Assignment work) {
        System.err.println(work + " ...");
        try (var team = Team.of(work.threads()); var heat = new Heat(work, field, pace, workers)) {
            return heat.run(new Peak(team));
        }
    }

    private Path write(Material material, String name) {
        var file = folder.resolve(name + ".material");
        material.write(file);
        return file;
    }

    private static Outcome outcome(Result result, ToDoubleFunction<Round> number) {
        return new Outcome(result.values(number), result.failures(), result.agreed());
    }

    /** Adds which part of the machine's peak Nacre's products took. */
    private static Row bounded(Row row, Assignment work, Result result) {
        var own = result.rounds().getOrDefault(Competitor.OWN, List.of());
        if (own.isEmpty()) {
            return row;
        }
        long flops = Preparation.productFlops(work.task(), work.rows());
        var fractions = IntStream.range(0, own.size())
                .mapToDouble(i -> flops * callsPerSecond(own.get(i)) / NANOS / result.peaks().get(i)).toArray();
        double peak = Spread.of(result.peaks().stream().mapToDouble(Double::doubleValue).toArray())
                .median();
        return row.beside(new Yardstick(peak, Spread.of(fractions).median()));
    }
}
