package dev.nacre.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.nacre.benchmarks.measure.Subject;

/** The speeds of the last release, machine by machine, in one file of the project. */
final class Figures {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Release> releases;

    private Figures(Path file, Map<String, Release> releases) {
        this.file = file;
        this.releases = releases;
    }

    /** What was measured of one release on one machine. */
    record Release(String version, List<Figure> figures) {}

    /** One speed, flat. */
    record Figure(String work, String metric, int threads, double relative) {

        Speed speed() {
            return new Speed(new Subject(work, metric, threads), relative);
        }
    }

    /**
     * Reads the file; none is no figures yet.
     *
     * @throws IOException when it cannot be read or is not what {@link #record} writes
     */
    static Figures read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Figures(file, new TreeMap<>());
        }
        return new Figures(file, MAPPER.readValue(file.toFile(), new TypeReference<TreeMap<String, Release>>() {}));
    }

    /** The speeds of the last release on this machine, and nothing where it was never measured here. */
    List<Speed> of(Machine machine) {
        var release = releases.get(machine.name());
        return release == null ? List.of() : release.figures().stream().map(Figure::speed).toList();
    }

    /** Of which version they are. */
    String version(Machine machine) {
        var release = releases.get(machine.name());
        return release == null ? "none" : release.version();
    }

    /** Writes these speeds in place of what the machine had; other machines keep theirs. */
    void record(Machine machine, String version, List<Speed> speeds) throws IOException {
        var figures = new ArrayList<Figure>();
        for (var speed : speeds) {
            var subject = speed.subject();
            figures.add(new Figure(subject.workload(), subject.metric(), subject.threads(), speed.relative()));
        }
        releases.put(machine.name(), new Release(version, figures));
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(releases) + "\n");
    }
}
