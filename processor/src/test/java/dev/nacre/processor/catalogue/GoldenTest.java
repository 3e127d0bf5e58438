package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.network.NetworkPrinter;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each entry becomes, as text that a reader of a change can compare: graph, plan and what of the generated source is
 * not that of the base network. {@code -Dnacre.golden=refresh} writes the files anew.
 */
final class GoldenTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");
    private static final boolean REFRESH = "refresh".equals(System.getProperty("nacre.golden"));
    private static final int LINES_TO_SHOW = 3;
    private static final String BASE = "Base";

    private static Map<String, String> texts = Map.of();

    @BeforeAll
    static void compile() throws IOException {
        var compiled = CompiledSpecimens.ALL;
        var all = new LinkedHashMap<String, String>();
        var base = Specimens.base();
        all.put(BASE, text(compiled, base, Set.of()));
        var known = members(compiled, base);
        Specimens.all().forEach(
                specimen -> all.merge(specimen.entry(), text(compiled, specimen, known), String::concat));
        texts = all;
        if (REFRESH) {
            refresh();
        }
    }

    private static void refresh() throws IOException {
        Files.createDirectories(FOLDER);
        for (var stale : files()) {
            Files.delete(FOLDER.resolve(stale));
        }
        for (var entry : texts.entrySet()) {
            Files.writeString(file(entry.getKey()), entry.getValue());
        }
    }

    static Set<String> entries() {
        var names = new LinkedHashSet<>(Set.of(BASE));
        Specimens.all().forEach(specimen -> names.add(specimen.entry()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isAsBefore(String entry) throws IOException {
        assertThat(file(entry)).as("golden file of @%s, written by -Dnacre.golden=refresh", entry).exists();
        var now = texts.getOrDefault(entry, "").lines().toList();
        var before = Files.readString(file(entry)).lines().toList();
        int first = 0;
        while (first < Math.min(now.size(), before.size()) && now.get(first).equals(before.get(first))) {
            first++;
        }
        assertThat(from(now, first))
                .as("%s from line %d on; if the change is meant, run again with -Dnacre.golden=refresh",
                        file(entry), first + 1)
                .isEqualTo(from(before, first));
    }

    private static List<String> from(List<String> lines, int first) {
        return lines.subList(first, Math.min(first + LINES_TO_SHOW, lines.size()));
    }

    @Test
    void noFileIsLeftOver() throws IOException {
        assertThat(files()).containsExactlyInAnyOrderElementsOf(
                entries().stream().map(entry -> entry + ".txt").toList());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path file(String entry) {
        return FOLDER.resolve(entry + ".txt");
    }

    private static String text(Compilation compiled, Specimen specimen, Set<String> known) {
        var graph = CompiledSpecimens.graph(specimen);
        var text = new StringBuilder("======== " + specimen.sample() + "\n\n").append(specimen.source()).append('\n')
                .append(NetworkPrinter.print(graph)).append('\n')
                .append(PlanPrinter.print(new Planner(Set.of()).plan(graph))).append('\n');
        members(compiled, specimen).stream().filter(member -> !known.contains(member))
                .forEach(member -> text.append(member).append("\n\n"));
        return text.toString();
    }

    /** The generated files cut at their empty lines, which stand between members. */
    private static Set<String> members(Compilation compiled, Specimen specimen) {
        var members = new LinkedHashSet<String>();
        compiled.sources().forEach((name, source) -> {
            if (name.startsWith(specimen.name())) {
                members.addAll(List.of(source.stripTrailing().split("\n\n", -1)));
            }
        });
        return members;
    }
}
