package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.emit.kernel.KernelTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the compiler writes, as text that a reader of a change can compare. {@code -Dnacre.golden=refresh} writes the files
 * anew; whoever does that reads what has changed in them.
 */
final class GoldenTest {

    private static final String REFRESH = "-Dnacre.golden=refresh";
    private static final int LINES_TO_SHOW = 3;

    /** More than that nobody reads, and a change to a kernel should not touch a tenth of it. */
    private static final int MAX_LINES = 30_000;

    @BeforeAll
    static void refresh() throws IOException {
        if ("refresh".equals(System.getProperty("nacre.golden"))) {
            GoldenFiles.write(GoldenTexts.ALL);
        }
    }

    static Set<String> paths() {
        return GoldenTexts.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isAsBefore(String path) throws IOException {
        assertThat(GoldenFiles.file(path)).as("golden text, written by %s", REFRESH).exists();
        var now = GoldenTexts.ALL.getOrDefault(path, "").lines().toList();
        var before = GoldenFiles.lines(path);
        int first = 0;
        while (first < Math.min(now.size(), before.size()) && now.get(first).equals(before.get(first))) {
            first++;
        }
        assertThat(from(now, first)).as("%s from line %d on; if the change is meant, run again with %s",
                GoldenFiles.file(path), first + 1, REFRESH).isEqualTo(from(before, first));
    }

    private static List<String> from(List<String> lines, int first) {
        return lines.subList(first, Math.min(first + LINES_TO_SHOW, lines.size()));
    }

    @Test
    void noFileIsLeftOver() throws IOException {
        assertThat(GoldenFiles.paths()).as("golden texts; %s deletes what nothing writes any more", REFRESH)
                .containsExactlyInAnyOrderElementsOf(paths());
    }

    @Test
    void everyEntryHasAText() {
        assertThat(paths()).contains(GoldenTexts.entry(Specimens.base().entry()))
                .containsAll(Specimens.all().stream().map(Specimen::entry).map(GoldenTexts::entry).toList());
    }

    @Test
    void everyKernelHasAText() {
        var without = new TreeSet<>(KernelTexts.classes());
        without.removeIf(className -> paths().contains(GoldenTexts.kernel(className)));
        assertThat(without)
                .as("kernels that no specimen of the catalogue and none of the networks of resources/networks uses")
                .isEmpty();
    }

    @Test
    void aPersonCanReadThem() throws IOException {
        int lines = 0;
        for (var path : GoldenFiles.paths()) {
            lines += GoldenFiles.lines(path).size();
        }
        assertThat(lines).as("lines of golden texts").isLessThanOrEqualTo(MAX_LINES);
    }
}
