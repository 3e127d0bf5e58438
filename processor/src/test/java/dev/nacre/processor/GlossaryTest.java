package dev.nacre.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The glossary is in alphabetical order, and the classes it names are there. */
final class GlossaryTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");

    @Test
    void wordsStandInOrder() throws IOException {
        assertThat(rows()).isNotEmpty().extracting(List::getFirst).isSorted();
    }

    @Test
    void classesExist() throws IOException {
        var sources = sources("annotations", "processor", "runtime");
        assertThat(rows())
                .allSatisfy(row -> assertThat(CLASS.matcher(row.get(3)).results().map(found -> found.group(1)))
                        .as("classes of '%s'", row.getFirst()).isNotEmpty().allMatch(sources::contains));
    }

    /** The cells of each word: ours, the field's, what it means, where. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream().filter(line -> line.startsWith("| "))
                .skip(1).map(line -> Pattern.compile("[^|]+").matcher(line).results().map(MatchResult::group)
                        .map(String::strip).toList())
                .toList();
    }

    private static List<String> sources(String... modules) {
        return Stream.of(modules).map(module -> ROOT.resolve(module).resolve("src/main/java")).flatMap(folder -> {
            try (var files = Files.walk(folder)) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                        .map(name -> name.replace(".java", "")).toList().stream();
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }).toList();
    }
}
