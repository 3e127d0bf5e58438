package dev.nacre.it;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a program left behind.
 *
 * @param words the command
 * @param exitCode 0 when it went well
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record Outcome(List<String> words, int exitCode, String output, String errors) {

    /** Itself, when the program ended well. */
    public Outcome succeeded() {
        assertThat(exitCode).as("exit code of %s%n%s%n%s", words, output, errors).isZero();
        return this;
    }

    /** What stands behind a word at the start of a line of the output. */
    public String valueOf(String word) {
        return output.lines().filter(line -> line.startsWith(word + " ")).map(line -> line.substring(word.length() + 1))
                .findFirst().orElseThrow(() -> new AssertionError("no line starts with " + word + ":\n" + output));
    }
}
