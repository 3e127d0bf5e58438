package dev.nacre.benchmarks.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Other processes: fresh JVMs with this one's flags and class path, and the tools of its JDK. */
public final class Children {

    // Every JVM with the vector module says it, and there are many of them.
    private static final String KNOWN_WARNING = "WARNING: Using incubator modules";

    private Children() {}

    /** The command that starts a main class in a JVM like this one. */
    public static List<String> java(Class<?> main, String... arguments) {
        return java(classPath(), main, arguments);
    }

    /** The same with another class path. */
    public static List<String> java(String classPath, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** A program of the JDK that runs this. */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The class path of this process. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /**
     * Runs a command to its end.
     *
     * @param lines takes each line that it prints, on standard output or standard error, as it comes
     * @throws IllegalStateException when the command fails
     */
    public static void run(List<String> command, Consumer<String> lines) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                reader.lines().filter(line -> !line.startsWith(KNOWN_WARNING)).forEach(lines);
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("ended with " + status + ": " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
