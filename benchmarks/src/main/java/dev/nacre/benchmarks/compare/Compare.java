package dev.nacre.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.nacre.benchmarks.cli.Choice;
import dev.nacre.benchmarks.cli.Instructions;
import dev.nacre.benchmarks.cli.Switches;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tasks;
import dev.nacre.benchmarks.workload.Images;
import dev.nacre.benchmarks.workload.Output;

/** Measures Nacre beside other systems on the same workload, prints a table and writes compare.json. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Measures Nacre beside other systems.")
public final class Compare implements Callable<Integer> {

    private static final List<String> PREDICTED = List.of("digits", "lenet", "residual");
    private static final String PREDICTION = "predict-";
    private static final String EPOCH = "epoch";
    private static final int MAX_THREADS = 2;
    private static final Switches SWITCHES = new Switches("compare",
            List.of("isa", "options", "peers", "quick", "workloads", "works"));

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--workloads", split = ",", paramLabel = "WORKLOAD",
            description = "What to measure; everything by default.")
    private List<String> workloads = new ArrayList<>();

    @Option(names = "--peers", split = ",", paramLabel = "PEER", description = "Beside whom; everybody by default.")
    private List<String> peers = new ArrayList<>();

    @Option(names = "--quick", arity = "1", paramLabel = "true|false", description = "Fewer and shorter rounds.")
    private boolean quick;

    @Option(names = "--maven", defaultValue = "mvnw",
            description = "The Maven that builds the peers; empty if they are built already.")
    private Path maven = Path.of("mvnw");

    @Option(names = "--offline", arity = "1", paramLabel = "true|false", description = "Whether it may not download.")
    private boolean offline;

    @Option(names = "--root", defaultValue = ".", description = "The folder of the project.")
    private Path root = Path.of(".");

    @Option(names = "--options", split = " ", description = "Options of Nacre's own JVMs.")
    private List<String> options = new ArrayList<>();

    @Option(names = "--isa", paramLabel = "avx2|avx512",
            description = "The widest vector instructions that anybody may use; those of the machine by default.")
    private String isa = "";

    @Option(names = "--given", hidden = true, description = "All properties that Maven was given.")
    private String given = "";

    /** Starts the measurement; ends with 1 when a row failed. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Compare()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        SWITCHES.check(given, command);
        var settings = settings(Files.createDirectories(Output.folder().resolve("compare").toAbsolutePath()));
        var again = Instructions.again(settings.instructions(), Compare.class,
                command.commandLine().getParseResult().originalArgs());
        return again.isPresent() ? again.getAsInt() : measure(settings);
    }

    private Settings settings(Path output) {
        return new Settings(root.toAbsolutePath().normalize(), output, maven, offline,
                options.stream().filter(option -> !option.isBlank()).toList(), Instructions.wanted(isa, command),
                new Choice("peer", Peers.NAMES).of(peers, command),
                new Choice("workload", workloads()).of(workloads, command),
                quick ? RunConfiguration.quick() : RunConfiguration.full());
    }

    private static int measure(Settings settings) throws IOException {
        var limit = settings.limit();
        System.out.println(limit.describe(settings.peers()));
        var field = new Peers(settings).field();
        var file = Output.folder().resolve("compare.json");
        var rows = new ArrayList<Row>();
        try (var workers = new Workers(settings.output(), settings.configuration().keeps())) {
            for (var row : (Iterable<Row>) measured(settings, field, workers)::iterator) {
                rows.add(row);
                Files.writeString(file, RowJson.write(rows, limit));
            }
        }
        rows.addAll(means(rows, settings.goals()));
        Files.writeString(file, RowJson.write(rows, limit));
        System.out.println(RowTable.of(rows, settings.peers(), limit));
        System.out.println("Written to " + file);
        return rows.stream().allMatch(Row::isValid) ? 0 : 1;
    }

    private static List<String> workloads() {
        return Stream.of(Tasks.all().stream().map(Task::name), PREDICTED.stream().map(PREDICTION::concat),
                Stream.of(EPOCH)).flatMap(name -> name).toList();
    }

    /** One row after another, as they are asked for. */
    private static Stream<Row> measured(Settings settings, Field field, Workers workers) {
        var matches = new Matches(field, settings.configuration(), workers, settings.output(),
                settings.goals());
        return settings.workloads().stream().flatMap(workload -> {
            if (workload.equals(EPOCH)) {
                var epochs = new Epochs(field, settings.configuration(), workers, Images.folder().toAbsolutePath(),
                        Images.description());
                return Stream.concat(epochs.rows(threads().toList()).stream(), Stream.of(epochs.artifacts()));
            }
            return workload.startsWith(PREDICTION)
                    ? predictions(matches, Tasks.named(workload.substring(PREDICTION.length())))
                    : threads().map(threads -> matches.training(Tasks.named(workload), threads));
        });
    }

    private static Stream<Row> predictions(Matches matches, Task task) {
        return Stream.concat(Stream.of(task).flatMap(each -> matches.oneSample(each).stream()),
                threads().map(threads -> matches.manySamples(task, threads)));
    }

    private static Stream<Integer> threads() {
        return Stream.iterate(1, threads -> threads + 1)
                .limit(Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    private static List<Row> means(List<Row> rows, Goals goals) {
        return rows.stream().filter(row -> row.subject().metric().equals(Matches.TRAINING))
                .collect(Collectors.groupingBy(row -> row.subject().threads())).entrySet().stream()
                .map(group -> Row.mean(new Subject("all trainings", "geometric mean of ratios", group.getKey()),
                        group.getValue(), goals.meanOfTrainings(group.getKey())))
                .toList();
    }
}
