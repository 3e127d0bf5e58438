package dev.nacre.processor.op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A switch over operations or expressions names all of them, so that a new one stops the build where it is not thought of. */
final class ExhaustiveSwitchesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern SEALED = Pattern
            .compile("case ((Op|ScalarExpression)\\.|(Leaf|Constant|Variable|Random|PerStep|Unary|Binary|Select)\\b)");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\b");

    @Test
    void haveNoDefault() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources).allSatisfy(file -> assertThat(offences(Files.readString(file))).isEmpty());
        }
    }

    @Test
    void areFoundWhereTheyHaveOne() {
        assertThat(offences("return switch (op) { case Op.Linear _ -> { yield 1; } default -> 0; };")).hasSize(1);
        assertThat(offences("switch (x) { case Unary(var f, _) -> switch (n) { case 1 -> 2; default -> 3; }; }"))
                .isEmpty();
    }

    private static List<String> offences(String source) {
        var offences = new ArrayList<String>();
        var start = SWITCH.matcher(source);
        while (start.find()) {
            var labels = ownText(source, source.indexOf('{', start.end()));
            if (SEALED.matcher(labels).find() && DEFAULT.matcher(labels).find()) {
                offences.add(labels);
            }
        }
        return offences;
    }

    /** What stands in a block itself, and not in the blocks within it. */
    private static String ownText(String source, int open) {
        var text = new StringBuilder();
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            char letter = source.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1) {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
