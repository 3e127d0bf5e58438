package dev.nacre.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.nacre.benchmarks.compare.own.OwnPeer;
import dev.nacre.benchmarks.workload.Children;

/** How Nacre is started, and what it needs for that. */
final class OwnProcess {

    /** What this process has for itself: Nacre's own gets along without. */
    private static final List<String> FOR_THE_REPORT = List.of("picocli", "jackson");

    /** What a user of Nacre has on the class path, by the beginnings of file names. */
    private static final List<String> ARTIFACTS = List.of("nacre-annotations", "nacre-runtime", "fastcsv", "jspecify");

    private OwnProcess() {}

    static Competitor competitor(Settings settings) {
        var path = Arrays.stream(Children.classPath().split(File.pathSeparator))
                .filter(file -> FOR_THE_REPORT.stream().noneMatch(name(file)::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(Children.tool("java"), "--add-modules=jdk.incubator.vector"));
        command.addAll(settings.options());
        command.addAll(List.of("-classpath", path, OwnPeer.class.getName()));
        return new Competitor(Competitor.OWN, command, bytes(path, OwnProcess::isArtifact));
    }

    private static boolean isArtifact(String file) {
        return ARTIFACTS.stream().anyMatch(name(file)::startsWith);
    }

    private static String name(String file) {
        return name(Path.of(file));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The size of those files of a class path. */
    static long bytes(String classPath, Predicate<String> counted) {
        return Arrays.stream(classPath.split(File.pathSeparator)).filter(counted).map(Path::of)
                .filter(Files::isRegularFile).mapToLong(OwnProcess::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure " + file, e);
        }
    }
}
