package dev.nacre.benchmarks.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.TextGrid;
import dev.nacre.benchmarks.workload.Children;
import dev.nacre.benchmarks.workload.Output;

/**
 * Measures what the processor adds to the time of a fresh javac on one core: the same declarations without a processor, with
 * one that only generates, and with all that was generated compiled as well. The class path must hold the processor. Arguments
 * are parts of the subjects' names; none means all of them.
 */
public final class CompileTime {

    private static final String PROCESSOR = "dev.nacre.processor.NacreProcessor";
    private static final int RUNS = 5;
    private static final List<String> HEAD = List.of("javac, seconds", "without", "generating", "with", "low .. high",
            "more", "goal", "met");
    private static final List<Boolean> LEFT = List.of(true, false, false, false, false, false, false, true);

    /** javac runs where the first processor is alone for it, as on the smallest machines that build things. */
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private CompileTime() {}

    /**
     * What is compiled.
     *
     * @param goal how many seconds the processor may add at most
     */
    record Subject(String name, String source, double goal) {}

    /** Starts the measurement. */
    public static void main(String[] arguments) throws IOException {
        if (ClassLoader.getSystemResource(PROCESSOR.replace('.', '/') + ".class") == null) {
            throw new IllegalStateException("the processor is not on the class path");
        }
        System.out.printf(Locale.ROOT, "Java %s, %s%n", Runtime.version(),
                Files.exists(TASKSET) ? "one core" : "all cores, for there is no " + TASKSET);
        var rows = new ArrayList<List<String>>();
        for (var subject : Subjects.all()) {
            if (arguments.length == 0 || Arrays.stream(arguments).anyMatch(subject.name()::contains)) {
                rows.add(row(subject));
            }
        }
        System.out.println(TextGrid.of(HEAD, rows, LEFT));
    }

    private static List<String> row(Subject subject) throws IOException {
        var folder = Files.createDirectories(Output.folder().resolve("javac"));
        var source = Files.writeString(folder.resolve(subject.name().replace(' ', '-') + ".java"),
                "import dev.nacre.annotations.*;\n\n" + subject.source());
        var without = new double[RUNS];
        var generating = new double[RUNS];
        var with = new double[RUNS];
        var more = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            without[run] = seconds(source, "-proc:none");
            generating[run] = seconds(source, "-proc:only", "-processor", PROCESSOR);
            with[run] = seconds(source, "-proc:full", "-processor", PROCESSOR);
            more[run] = with[run] - without[run];
        }
        var added = Spread.of(more).median();
        var all = Spread.of(with);
        return List.of(subject.name(), TextGrid.number(Spread.of(without).median()),
                TextGrid.number(Spread.of(generating).median()), TextGrid.number(all.median()),
                TextGrid.number(all.low()) + " .. " + TextGrid.number(all.high()), TextGrid.number(added),
                TextGrid.number(subject.goal()), added <= subject.goal() ? "yes" : "NO");
    }

    private static double seconds(Path source, String... options) {
        var output = emptied(source.resolveSibling("classes"));
        var command = new ArrayList<String>();
        if (Files.exists(TASKSET)) {
            command.addAll(ONE_CORE);
        }
        command.addAll(List.of(Children.tool("javac"), "--release", "25", "--add-modules=jdk.incubator.vector",
                "-Xlint:-incubating", "-nowarn", "-classpath", Children.classPath(), "-d", output.toString()));
        command.addAll(Arrays.asList(options));
        command.add(source.toString());
        long start = System.nanoTime();
        Children.run(command, line -> System.err.println("javac: " + line));
        return (System.nanoTime() - start) * 1e-9;
    }

    /** A folder with nothing in it, for what an earlier run left there would be compiled as well. */
    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
