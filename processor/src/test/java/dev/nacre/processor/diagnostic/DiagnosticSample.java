package dev.nacre.processor.diagnostic;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A source file that is wrong on purpose. Each offending line says what is expected of the compiler, as in
 * {@code @Dense(0) // error: NC120}; nothing else may be said.
 *
 * @param name its file's, without the extension: the id it is for, with more behind it where there are several
 */
public record DiagnosticSample(String name, String source) {

    private static final Pattern EXPECTATION = Pattern.compile("// (error|warning): ([\\w, ]+)$");
    private static final String OPTIONS = "// options: ";
    private static final String WITHOUT_VECTORS = OPTIONS + "without --add-modules";

    /** Every sample there is. */
    public static List<DiagnosticSample> all() {
        try (var files = Files.list(folder())) {
            return files.sorted().map(DiagnosticSample::read).toList();
        } catch (IOException unreadable) {
            throw new AssertionError("cannot list the samples", unreadable);
        }
    }

    private static Path folder() {
        try {
            var url = Objects.requireNonNull(DiagnosticSample.class.getResource("/diagnostics"));
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static DiagnosticSample read(Path file) {
        try {
            return new DiagnosticSample(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + file, unreadable);
        }
    }

    /** The id it is for. */
    public String code() {
        return name.substring(0, 5);
    }

    public List<String> options() {
        var first = source.lines().findFirst().orElseThrow();
        if (first.equals(WITHOUT_VECTORS)) {
            return List.of();
        }
        var options = new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector"));
        if (first.startsWith(OPTIONS)) {
            options.add(first.substring(OPTIONS.length()));
        }
        return options;
    }

    /** What has to be said, in the words of {@link SourceCompiler.Finding#brief}. */
    public List<String> expected() {
        var expected = new ArrayList<String>();
        var lines = source.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            var matcher = EXPECTATION.matcher(lines.get(line));
            if (matcher.find()) {
                for (var code : matcher.group(2).split(",", -1)) {
                    expected.add("%s %s in line %d".formatted(matcher.group(1), code.strip(), line + 1));
                }
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return name;
    }
}
