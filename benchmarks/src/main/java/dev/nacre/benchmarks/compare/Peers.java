package dev.nacre.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import dev.nacre.benchmarks.workload.Children;

/** Builds the peers by a Maven of their own, so that one that cannot be had spoils nothing but its own column. */
final class Peers {

    /** All that there are, by the names of their folders. */
    static final List<String> NAMES = List.of("djl", "libtorch", "dl4j", "onnx");

    private static final Path FOLDER = Path.of("benchmarks", "peers");
    private static final String CLASS_PATH = "class-path.txt";
    private static final int LONGEST_REASON = 300;

    private final Settings settings;

    Peers(Settings settings) {
        this.settings = settings;
    }

    /** Nacre and the wanted peers. */
    Field field() {
        var folder = settings.root().resolve(FOLDER);
        var lines = settings.builds() && !areCurrent(folder) ? build(folder) : List.<String>of();
        var limit = settings.limit();
        var competitors = new ArrayList<>(List.of(limit.apply(OwnProcess.competitor(settings))));
        var absent = new LinkedHashMap<String, String>();
        for (var name : settings.peers()) {
            if (Files.exists(classPath(folder.resolve(name)))) {
                competitors.add(limit.apply(competitor(name, folder.resolve(name), limit)));
            } else {
                absent.put(name, "could not be built: " + reason(name, lines));
            }
        }
        return new Field(competitors, absent);
    }

    /** Whether an earlier build left what this one would make. */
    private boolean areCurrent(Path folder) {
        var sources = List.of(folder, folder.resolveSibling("protocol"), settings.root().resolve("pom.xml"));
        return settings.peers().stream()
                .allMatch(name -> Builds.isCurrent(classPath(folder.resolve(name)), sources));
    }

    private static Path classPath(Path peer) {
        return peer.resolve("target").resolve(CLASS_PATH);
    }

    /** What an earlier build left says nothing of this one. */
    private static void forget(Path peer) {
        try {
            Files.deleteIfExists(classPath(peer));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the class path of " + peer, e);
        }
    }

    private List<String> build(Path folder) {
        settings.peers().forEach(name -> forget(folder.resolve(name)));
        System.err.println("Building " + String.join(", ", settings.peers()) + " ...");
        var command = new ArrayList<>(List.of(settings.maven().toString(), "-B", "-fae", "-f",
                folder.resolve("pom.xml").toString(), "-pl", String.join(",", settings.peers()), "-am",
                "-Dmaven.test.skip=true", "package"));
        if (settings.offline()) {
            command.add("-o");
        }
        var lines = new ArrayList<String>();
        try {
            Children.run(command, lines::add);
        } catch (IllegalStateException | UncheckedIOException e) {
            lines.add("[ERROR] " + e.getMessage());
        }
        try {
            Files.write(settings.output().resolve("peers.log"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what the build of the peers said", e);
        }
        return lines;
    }

    /** The first error that names the peer, else the first of all. */
    private static String reason(String name, List<String> lines) {
        var errors = lines.stream().filter(line -> line.startsWith("[ERROR]")).toList();
        var mark = Pattern.compile("nacre-peer-" + name + "\\b|/peers/" + name + "/");
        var reason = errors.stream().filter(line -> mark.matcher(line).find()).findFirst()
                .or(() -> errors.stream().findFirst()).orElse("Maven said nothing").replace("[ERROR] ", "");
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + " ..." : reason;
    }

    private static Competitor competitor(String name, Path folder, Limit limit) {
        try {
            var target = folder.resolve("target");
            var path = NativeBuilds.suitable(Files.readString(target.resolve(CLASS_PATH)).strip(),
                    limit.instructions());
            var command = new ArrayList<>(List.of(Children.tool("java"), "--enable-native-access=ALL-UNNAMED"));
            var options = folder.resolve("jvm-options.txt");
            if (Files.exists(options)) {
                Files.readAllLines(options).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(command::add);
            }
            command.addAll(List.of("-classpath", target.resolve("classes") + File.pathSeparator + path,
                    mainClass(name, target.resolve("classes"))));
            return new Competitor(name, command, OwnProcess.bytes(path, file -> !file.contains("nacre-benchmarks")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path of peer " + name, e);
        }
    }

    /** The one class of a peer whose name ends in Main. */
    private static String mainClass(String name, Path classes) throws IOException {
        var main = "Main.class";
        try (var files = Files.list(classes.resolve(Path.of("dev", "nacre", "benchmarks", "peers", name)))) {
            var file = files.map(OwnProcess::name).filter(each -> each.endsWith(main)).findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("peer " + name + " has no class whose name ends in Main"));
            return "dev.nacre.benchmarks.peers." + name + "." + file.replace(".class", "");
        }
    }
}
