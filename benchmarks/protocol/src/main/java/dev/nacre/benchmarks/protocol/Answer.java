package dev.nacre.benchmarks.protocol;

/**
 * A line that answers a request.
 *
 * @param kind how it went
 * @param text what was asked for, or the reason why there is nothing
 */
public record Answer(Kind kind, String text) {

    // Libraries talk on standard output too; their lines start otherwise.
    private static final String MARK = "nacre-compare ";

    /** How a request went. */
    public enum Kind {
        /** The text has what was asked for. */
        DONE,
        /** The system cannot do it. */
        UNSUPPORTED,
        /** Something broke. */
        FAILED
    }

    /** Whether the line is an answer; anything else is talk. */
    public static boolean isAnswer(String line) {
        return line.startsWith(MARK);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no answer
     */
    public static Answer read(String line) {
        if (!isAnswer(line)) {
            throw new IllegalArgumentException("this is no answer: " + line);
        }
        var parts = line.substring(MARK.length()).split(" ", 2);
        return new Answer(Kind.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
    }

    /** The line itself. */
    String line() {
        return MARK + kind + " " + text.replace('\n', ' ').replace('\r', ' ');
    }
}
