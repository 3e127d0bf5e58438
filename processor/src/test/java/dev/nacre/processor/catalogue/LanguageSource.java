package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the source of an annotation tells its reader.
 *
 * @param members as one would write them: {@code (value, bias = true)}; empty without any
 * @param summary the first sentence of its Javadoc, in Markdown, with the formulas below it where it has none itself
 */
record LanguageSource(String name, String members, String summary) {

    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*\n((?: \\*[^\n]*\n)+?) \\*/\n(?:@[^\n]*\n)*public @interface (\\w+) \\{(.*)}\n*\\z",
            Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern
            .compile("(?m)^    ([\\w.<>?\\[\\] ]+) (\\w+)\\(\\)(?: default (.+))?;$");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+#?([^{}\\s]+)(?:\\s+([^{}]*))?}");
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code( .*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("\\A(?:[^.`]|`[^`]*`|\\.(?!\\s|\\z))*\\.");

    /** The annotations in a folder, without those that only hold repeated ones. */
    static List<LanguageSource> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(LanguageSource::read)
                    .flatMap(Optional::stream).toList();
        }
    }

    private static Optional<LanguageSource> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static Optional<LanguageSource> parse(String source) {
        var type = TYPE.matcher(source);
        return type.find() && !holdsOthers(type.group(2), type.group(3))
                ? Optional.of(new LanguageSource(type.group(2), members(type.group(3)), summary(type.group(1))))
                : Optional.empty();
    }

    /** {@code Input[] value();} in {@code Inputs}. */
    private static boolean holdsOthers(String name, String body) {
        return body.contains(name.substring(0, name.length() - 1) + "[] value()");
    }

    private static String members(String body) {
        var written = MEMBER.matcher(body).results().map(LanguageSource::member).collect(Collectors.joining(", "));
        return written.isEmpty() ? "" : " `(" + written + ")`";
    }

    private static String member(MatchResult member) {
        var value = member.group(3);
        return value == null ? member.group(2)
                : member.group(2) + " = " + (value.matches("\\w+(\\.\\w+)+") && !Character.isDigit(value.charAt(0))
                        ? value.substring(value.lastIndexOf('.') + 1)
                        : value);
    }

    private static String summary(String javadoc) {
        var text = javadoc.lines().map(line -> line.substring(2).strip()).takeWhile(line -> !line.equals("<p>"))
                .collect(Collectors.joining(" ")).strip();
        var code = CODE.matcher(text).replaceAll(found -> "`" + quoted(found.group(1)) + "`");
        var markdown = LINK.matcher(code).replaceAll(found -> "`" + quoted(label(found)) + "`");
        var sentence = SENTENCE.matcher(markdown);
        var summary = sentence.find() ? sentence.group() : markdown;
        return summary.contains("`") ? summary : summary + formulas(javadoc);
    }

    /** The first block of formulas in one line; a block with annotations is an example. */
    private static String formulas(String javadoc) {
        var block = BLOCK.matcher(javadoc);
        return block.find() && !block.group(1).contains("@")
                ? block.group(1).lines().map(line -> line.replaceFirst("^ \\*", "").strip().replaceAll("\\s+", " "))
                        .filter(line -> !line.isEmpty()).collect(Collectors.joining("; ", " `", "`"))
                : "";
    }

    private static String label(MatchResult link) {
        return link.group(2) == null ? "@" + link.group(1) : link.group(2);
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text.strip());
    }
}
