package dev.nacre.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program and its arguments, to be started in a process of its own.
 *
 * @param words the program, then its arguments
 */
public record Command(List<String> words) {

    private static final long MINUTES = 10;

    /** Makes a command. */
    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** Java, of the JDK that runs the tests. */
    public static Command java(String... arguments) {
        return of(tool("java")).with(arguments);
    }

    /** The compiler, of the JDK that runs the tests. */
    public static Command javac(String... arguments) {
        return of(tool("javac")).with(arguments);
    }

    /** The archiver, of the JDK that runs the tests. */
    public static Command jar(String... arguments) {
        return of(tool("jar")).with(arguments);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** This command with more arguments behind. */
    public Command with(String... arguments) {
        return with(List.of(arguments));
    }

    /** This command with more arguments behind. */
    public Command with(List<String> arguments) {
        var all = new ArrayList<>(words);
        all.addAll(arguments);
        return new Command(List.copyOf(all));
    }

    /** Runs it to its end. */
    public Outcome runIn(Path folder) {
        try {
            return run(folder, Files.createTempFile("command", ".out"), Files.createTempFile("command", ".err"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words, stopped);
        }
    }

    // Files and not pipes: a program that writes much to one of them does not wait for us to read the other.
    private Outcome run(Path folder, Path out, Path err) throws IOException, InterruptedException {
        try {
            var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("not finished after " + MINUTES + " minutes: " + words);
            }
            return new Outcome(words, process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
