package dev.nacre.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table that also reads well as plain text. */
public final class TextGrid {

    private TextGrid() {}

    /**
     * Lays out rows of cells.
     *
     * @param left of each column whether it holds words, which go to the left; numbers go to the right
     */
    public static String of(List<String> head, List<List<String>> body, List<Boolean> left) {
        var rows = new ArrayList<List<String>>();
        rows.add(head);
        rows.addAll(body);
        var widths = IntStream.range(0, head.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths, left)));
        lines.add(1, rule(widths, left));
        return String.join("\n", lines);
    }

    /** Three digits that count, and all of a large number. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String line(List<String> row, int[] widths, List<Boolean> left) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), widths[column], left.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text, int width, boolean toLeft) {
        var space = " ".repeat(width - text.length());
        return toLeft ? text + space : space + text;
    }

    private static String rule(int[] widths, List<Boolean> left) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> left.get(column)
                        ? "-".repeat(widths[column])
                        : "-".repeat(widths[column] - 1) + ":")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
