package dev.nacre.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each decision says below its title what has become of it and when it was made, and the index has the same. */
final class DecisionsTest {

    private static final Path FOLDER = Path.of("..", "docs", "decisions");

    private static final Pattern HEAD = Pattern.compile("""
            # (?<number>\\d+)\\. (?<title>.+)

            Status: (?<status>accepted|superseded by \\d+|amended by \\d+(, \\d+)*( and \\d+)?)
            Date: (?<date>\\d{4}-\\d{2}-\\d{2})

            """);

    @Test
    void theIndexHasEveryDecisionWithItsStatusAndDate() throws IOException {
        var expected = new ArrayList<String>();
        for (var file : files()) {
            var head = HEAD.matcher(Files.readString(FOLDER.resolve(file)));
            assertThat(head.lookingAt()).as("title, status and date of %s", file).isTrue();
            assertThat(file).startsWith("%04d-".formatted(Integer.parseInt(head.group("number"))));
            expected.add("| %s | [%s](%s) | %s | %s |".formatted(head.group("number"), head.group("title"), file,
                    head.group("status"), head.group("date")));
        }
        assertThat(Files.readAllLines(FOLDER.resolve("README.md"))).filteredOn(line -> line.matches("\\| \\d.*"))
                .containsExactlyElementsOf(expected);
    }

    private static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted().toList();
        }
    }
}
