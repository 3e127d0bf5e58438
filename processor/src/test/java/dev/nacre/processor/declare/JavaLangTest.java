package dev.nacre.processor.declare;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Knows every type of java.lang that generated code names. */
class JavaLangTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(/\\*\\*|\\*|//).*$");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])[A-Z]\\w*");

    @Test
    void knowsWhatGeneratedCodeNames() throws IOException, URISyntaxException {
        var named = new TreeSet<String>();
        var golden = Path.of(Objects.requireNonNull(JavaLangTest.class.getResource("/golden")).toURI());
        try (var files = Files.walk(golden)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                named.addAll(typesOfJavaLang(Files.readString(file)));
            }
        }

        assertThat(named).contains("Math", "Override").allMatch(JavaLang::names);
    }

    private static Set<String> typesOfJavaLang(String text) {
        var types = new TreeSet<String>();
        TYPE.matcher(COMMENT.matcher(text).replaceAll("")).results().map(MatchResult::group)
                .filter(JavaLangTest::isInJavaLang).forEach(types::add);
        return types;
    }

    private static boolean isInJavaLang(String name) {
        return ClassLoader.getSystemResource("java/lang/" + name + ".class") != null;
    }
}
