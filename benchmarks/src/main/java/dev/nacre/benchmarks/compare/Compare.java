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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tasks;
import dev.nacre.benchmarks.work.Images;
import dev.nacre.benchmarks.work.Output;

/** Measures Nacre beside other systems on the same work, prints a table and writes compare.json. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Measures Nacre beside other systems.")
public final class Compare implements Callable<Integer> {

    private static final List<String> PREDICTED = List.of("digits", "lenet", "residual");
    private static final String PREDICTION = "predict-";
    private static final String EPOCH = "epoch";
    private static final int MOST_THREADS = 2;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--works", split = ",", paramLabel = "WORK",
            description = "What to measure; everything by default.")
    private List<String> works = new ArrayList<>();

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

    /** Starts the measurement; ends with 1 when a row failed. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Compare()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var output = Files.createDirectories(Output.folder().resolve("compare").toAbsolutePath());
        var settings = new Settings(root.toAbsolutePath().normalize(), output, maven, offline, named(options),
                chosen("peer", peers, Peers.NAMES), chosen("work", works, works()), quick ? Pace.quick() : Pace.full());
        var field = new Peers(settings).field();
        var file = Output.folder().resolve("compare.json");
        var rows = new ArrayList<Row>();
        try (var workers = new Workers(output, settings.pace().keeps())) {
            for (var row : (Iterable<Row>) measured(settings, field, workers)::iterator) {
                rows.add(row);
                Files.writeString(file, RowJson.write(rows));
            }
        }
        rows.addAll(means(rows));
        Files.writeString(file, RowJson.write(rows));
        System.out.println(RowTable.of(rows, settings.peers()));
        System.out.println("Written to " + file);
        return rows.stream().allMatch(Row::isValid) ? 0 : 1;
    }

    private static List<String> works() {
        return Stream.of(Tasks.all().stream().map(Task::name), PREDICTED.stream().map(PREDICTION::concat),
                Stream.of(EPOCH)).flatMap(name -> name).toList();
    }

    /** The names that say something: a property that was not given arrives as nothing. */
    private static List<String> named(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    private List<String> chosen(String kind, List<String> names, List<String> all) {
        var wanted = named(names);
        for (var name : wanted) {
            if (!all.contains(name)) {
                throw new ParameterException(command.commandLine(),
                        "There is no " + kind + " '" + name + "'; choose from " + String.join(", ", all) + ".");
            }
        }
        return wanted.isEmpty() ? all : wanted;
    }

    /** One row after another, as they are asked for. */
    private static Stream<Row> measured(Settings settings, Field field, Workers workers) {
        var heats = new Heats(field, settings.pace(), workers, settings.output());
        return settings.works().stream().flatMap(work -> {
            if (work.equals(EPOCH)) {
                var epochs = new Epochs(field, settings.pace(), workers, Images.folder().toAbsolutePath(),
                        Images.description());
                return Stream.concat(epochs.rows(threads().toList()).stream(), Stream.of(epochs.artifacts()));
            }
            return work.startsWith(PREDICTION)
                    ? predictions(heats, Tasks.named(work.substring(PREDICTION.length())))
                    : threads().map(threads -> heats.training(Tasks.named(work), threads));
        });
    }

    private static Stream<Row> predictions(Heats heats, Task task) {
        return Stream.concat(Stream.of(task).flatMap(each -> heats.oneSample(each).stream()),
                threads().map(threads -> heats.manySamples(task, threads)));
    }

    private static Stream<Integer> threads() {
        return Stream.iterate(1, threads -> threads + 1)
                .limit(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    private static List<Row> means(List<Row> rows) {
        return rows.stream().filter(row -> row.subject().metric().equals(Heats.TRAINING))
                .collect(Collectors.groupingBy(row -> row.subject().threads())).entrySet().stream()
                .map(group -> Row.mean(new Subject("all trainings", "geometric mean of ratios", group.getKey()),
                        group.getValue(), Goals.meanOfTrainings(group.getKey())))
                .toList();
    }
}
