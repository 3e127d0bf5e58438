package dev.nacre.processor.expression;

/** A line of a formula with a mark below one character, for messages. */
final class Excerpt {

    private static final String INDENT = "\n    ";

    private Excerpt() {}

    /** {@code in column 5}, and below it the line with a caret under that column. */
    static String of(String text, int position) {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        int end = text.indexOf('\n', start);
        var line = text.substring(start, end < 0 ? text.length() : end);
        int column = position - start + 1;
        var place = start == 0 && end < 0 ? "in column " + column
                : "in line " + lineNumber(text, start) + ", column " + column;
        return place + INDENT + line.replace('\t', ' ').stripTrailing() + INDENT + " ".repeat(column - 1) + "^";
    }

    private static long lineNumber(String text, int start) {
        return 1 + text.substring(0, start).chars().filter(letter -> letter == '\n').count();
    }
}
