package dev.nacre.benchmarks.tiles;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.nacre.benchmarks.network.SingleKernels;
import dev.nacre.benchmarks.workload.Children;

/**
 * The measured networks, compiled with tiles of other sizes.
 *
 * @param folder where the classes are, which come before those of the benchmark itself
 */
record TrialBuild(Path folder) {

    private static final String PROCESSOR = "dev.nacre.processor.NacreProcessor";

    /** A line of the compiler's own table: a form, and its sizes for 16 and 32 registers. */
    private static final Pattern TABLE_LINE = Pattern.compile("(\\w+) +(\\d+x\\d+) +(\\d+x\\d+)");

    /**
     * Compiles them.
     *
     * @param sources root of the benchmark's own sources
     * @param sizes of the forms that do not get the compiler's own
     * @throws IllegalStateException with the compiler's words when it refuses
     */
    static TrialBuild compile(Path sources, Path folder, Map<String, String> sizes) throws IOException {
        var build = new TrialBuild(Files.createDirectories(folder.resolve("classes")));
        var command = new ArrayList<>(List.of(Children.tool("javac"), "--release", "25",
                "--add-modules=jdk.incubator.vector", "-Xlint:-incubating", "-nowarn", "-proc:full", "-processor",
                PROCESSOR, "-Anacre.dump=" + folder.resolve("dump"), "-classpath", Children.classPath(), "-d",
                build.folder.toString(), "-s", Files.createDirectories(folder.resolve("generated")).toString()));
        sizes.forEach((form, size) -> command.add("-Anacre.tile." + form + "=" + size));
        command.addAll(networks(sources));
        Children.run(command, line -> System.err.println("javac: " + line));
        return build;
    }

    private static List<String> networks(Path sources) throws IOException {
        var folder = sources.resolve(SingleKernels.class.getPackageName().replace('.', '/'));
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
        }
    }

    /** The sizes that the compiler used, by form. */
    Map<String, String> table(boolean wide) throws IOException {
        var table = new LinkedHashMap<String, String>();
        try (var dumps = Files.newDirectoryStream(folder.resolveSibling("dump"), "*.tiles.txt")) {
            for (var line : Files.readAllLines(dumps.iterator().next())) {
                var matcher = TABLE_LINE.matcher(line);
                if (matcher.matches()) {
                    table.put(matcher.group(1), matcher.group(wide ? 3 : 2));
                }
            }
        }
        return table;
    }

    /** Its classes before all others. */
    String classPath() {
        return folder + File.pathSeparator + Children.classPath();
    }
}
