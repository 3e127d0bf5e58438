package dev.nacre.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measurements as a Markdown table that also reads well as plain text. */
public final class Table {

    private static final List<String> HEAD = List.of("work", "metric", "threads", "median", "low .. high", "unit",
            "peak", "of peak", "target", "met");
    // Words to the left, numbers to the right.
    private static final List<Boolean> LEFT = List.of(true, true, false, false, false, true, false, false, false,
            true);

    private Table() {}

    /** Lays out the rows in their order. */
    public static String of(List<Measurement> measurements) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        measurements.forEach(measurement -> rows.add(row(measurement)));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, rule(widths));
        return String.join("\n", lines);
    }

    private static List<String> row(Measurement measurement) {
        var subject = measurement.subject();
        var value = measurement.value();
        var stick = measurement.yardstick();
        var target = measurement.target();
        return List.of(subject.work(), subject.metric(), String.valueOf(subject.threads()), number(value.median()),
                value.low() == value.high() ? "" : number(value.low()) + " .. " + number(value.high()),
                measurement.unit(), stick == null ? "" : number(stick.peak()),
                stick == null ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * stick.fraction()),
                target == null ? "" : text(target),
                target == null ? "" : target.met(value.median()) ? "yes" : "NO");
    }

    private static String text(Target target) {
        return switch (target.bound()) {
            case AT_MOST -> "<= " + number(target.limit());
            case AT_LEAST -> ">= " + number(target.limit());
        };
    }

    /** Three digits that count, and all of a large number. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), widths[column], LEFT.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text, int width, boolean left) {
        var space = " ".repeat(width - text.length());
        return left ? text + space : space + text;
    }

    private static String rule(int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> LEFT.get(column)
                        ? "-".repeat(widths[column])
                        : "-".repeat(widths[column] - 1) + ":")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
