package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.protocol.Answer;
import dev.nacre.benchmarks.protocol.PeerMain;

/** Whole processes: from nothing to the end of the first epoch, and how much memory that took. */
final class Epochs {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final Field field;
    private final RunConfiguration configuration;
    private final Workers workers;
    private final Path images;
    private final String workload;

    /**
     * With images to learn.
     *
     * @param images the folder with the files
     * @param description what is in it
     */
    Epochs(Field field, RunConfiguration configuration, Workers workers, Path images, String description) {
        this.field = field;
        this.configuration = configuration;
        this.workers = workers;
        this.images = images;
        this.workload = "784-128-10, " + description;
    }

    /**
     * Options for everybody's JVM, as a user of a small machine would write them.
     *
     * @param suffix of the metrics
     */
    private record Heap(String suffix, List<String> options) {

        static final Heap USUAL = new Heap("", List.of());
        static final Heap SMALL = new Heap(", small heap", List.of("-XX:+UseSerialGC", "-Xmn16m"));
    }

    /** What everybody needed, run by run. */
    private record Needs(Map<String, List<Double>> seconds, Map<String, List<Double>> megabytes,
            Map<String, String> failures) {}

    /** Time and memory on one thread, on more, and, where time allows, on one with a small heap. */
    List<Row> rows(List<Integer> threads) {
        // Files that nobody has read lately come from the disk, and some libraries unpack themselves once.
        field.competitors().forEach(each -> run(each, 1, new Needs(new HashMap<>(), new HashMap<>(), new HashMap<>())));
        var rows = new ArrayList<Row>();
        threads.forEach(each -> rows.addAll(rows(each, Heap.USUAL)));
        if (configuration.smallHeaps()) {
            rows.addAll(rows(1, Heap.SMALL));
        }
        return rows;
    }

    private List<Row> rows(int threads, Heap heap) {
        System.err
                .println("first epoch, " + threads + (threads == 1 ? " thread" : " threads") + heap.suffix() + " ...");
        var needs = new Needs(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(field.absent()));
        for (int run = 0; run < configuration.epochs(); run++) {
            for (var competitor : field.competitors()) {
                if (!needs.failures().containsKey(competitor.name())) {
                    run(competitor.with(heap.options()), threads, needs);
                }
            }
        }
        return List.of(
                Row.of(new Subject(workload, "process start to end of epoch 1" + heap.suffix(), threads),
                        Row.Scale.SECONDS,
                        outcome(needs.seconds(), needs), Goals.firstEpoch()),
                Row.of(new Subject(workload, "peak memory" + heap.suffix(), threads), Row.Scale.MEGABYTES,
                        outcome(needs.megabytes(), needs), Goals.peakMemory()));
    }

    private static Outcome outcome(Map<String, List<Double>> numbers, Needs needs) {
        var values = new LinkedHashMap<String, Spread>();
        numbers.forEach((name, all) -> {
            if (!needs.failures().containsKey(name)) {
                values.put(name, Spread.of(all.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return new Outcome(values, needs.failures(), true);
    }

    private void run(Competitor competitor, int threads, Needs needs) {
        long start = System.nanoTime();
        try (var worker = workers.start(competitor, threads, PeerMain.FIRST_EPOCH, images.toString(),
                String.valueOf(threads))) {
            var epoch = worker.await(PATIENCE);
            double seconds = (System.nanoTime() - start) / NANOS;
            if (epoch.kind() != Answer.Kind.DONE) {
                needs.failures().put(competitor.name(),
                        (epoch.kind() == Answer.Kind.UNSUPPORTED ? "cannot do it: " : "") + epoch.text());
                return;
            }
            add(needs.seconds(), competitor, seconds);
            var memory = worker.await(PATIENCE);
            add(needs.megabytes(), competitor,
                    memory.kind() == Answer.Kind.DONE ? Long.parseLong(memory.text()) / MEGA : Double.NaN);
        }
    }

    private static void add(Map<String, List<Double>> numbers, Competitor competitor, double number) {
        numbers.computeIfAbsent(competitor.name(), _ -> new ArrayList<>()).add(number);
    }

    /** What has to be on the class path besides the JDK and the user's own classes. */
    Row artifacts() {
        var sizes = new LinkedHashMap<String, Spread>();
        field.competitors().forEach(each -> sizes.put(each.name(), Spread.exactly(each.artifactBytes() / MEGA)));
        return Row.of(new Subject("class path", "artifacts", 1), Row.Scale.MEGABYTES,
                new Outcome(sizes, field.absent(), true), Goals.artifacts());
    }
}
