package dev.nacre.benchmarks.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;

/**
 * What the processor costs a build: a fresh javac that has it generate and compiles everything, against a fresh javac that
 * is given the same sources, the generated ones among them.
 */
record CompileWorkload() implements Workload {

    private static final String PROCESSOR = "dev.nacre.processor.NacreProcessor";
    private static final String NAME = "dense network of 20 layers";
    private static final int RUNS = 7;
    private static final double MAX_SECONDS = 1.5;

    @Override
    public List<Measurement> measure() {
        if (ClassLoader.getSystemResource(PROCESSOR.replace('.', '/') + ".class") == null) {
            System.err.println("javac: skipped, the processor is not on the class path");
            return List.of();
        }
        try {
            return compare(Files.createDirectories(Output.folder().resolve("deep")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sources of the network to compile", e);
        }
    }

    private static List<Measurement> compare(Path folder) throws IOException {
        var declaration = Files.writeString(folder.resolve("Deep.java"), Deep.source());
        var generated = Files.createDirectories(folder.resolve("generated"));
        var with = new double[RUNS];
        var without = new double[RUNS];
        var difference = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            with[run] = seconds(processing(folder, declaration, generated));
            without[run] = seconds(plain(folder, declaration, generated));
            difference[run] = with[run] - without[run];
        }
        return List.of(
                Measurement.of(new Subject(NAME, "javac, more with the processor", 1), Spread.of(difference), "s")
                        .atMost(MAX_SECONDS),
                Measurement.of(new Subject(NAME, "javac with the processor", 1), Spread.of(with), "s"),
                Measurement.of(new Subject(NAME, "javac of all sources, without", 1), Spread.of(without), "s"));
    }

    private static List<String> processing(Path folder, Path declaration, Path generated) throws IOException {
        var command = javac(folder, "with");
        command.addAll(List.of("-processorpath", Children.classPath(), "-processor", PROCESSOR, "-s",
                generated.toString(), declaration.toString()));
        return command;
    }

    private static List<String> plain(Path folder, Path declaration, Path generated) throws IOException {
        var command = javac(folder, "without");
        command.addAll(List.of("-proc:none", declaration.toString()));
        try (var sources = Files.walk(generated)) {
            sources.map(Path::toString).filter(source -> source.endsWith(".java")).forEach(command::add);
        }
        return command;
    }

    private static List<String> javac(Path folder, String classes) throws IOException {
        var output = Files.createDirectories(folder.resolve(classes));
        return new ArrayList<>(List.of(Children.tool("javac"), "--release", "25",
                "--add-modules=jdk.incubator.vector", "-Xlint:-incubating", "-nowarn", "-classpath",
                Children.classPath(), "-d", output.toString()));
    }

    private static double seconds(List<String> command) {
        long start = System.nanoTime();
        Children.run(command, line -> System.err.println("javac: " + line));
        return (System.nanoTime() - start) * 1e-9;
    }
}
