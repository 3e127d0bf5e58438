package dev.nacre.runtime.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table of text: the first column to the left, all others to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        row(header);
    }

    static String fraction(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder(row.getFirst()).repeat(' ', widths[0] - row.getFirst().length());
        for (int column = 1; column < widths.length; column++) {
            line.append(GAP).repeat(' ', widths[column] - row.get(column).length()).append(row.get(column));
        }
        return line.toString().stripTrailing();
    }
}
