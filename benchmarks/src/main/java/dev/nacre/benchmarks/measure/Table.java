package dev.nacre.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/** Measurements as a Markdown table that also reads well as plain text. */
public final class Table {

    private static final List<String> HEAD = List.of("workload", "metric", "threads", "median", "low .. high", "unit",
            "peak", "of peak", "target", "met");
    // Words to the left, numbers to the right.
    private static final List<Boolean> LEFT = List.of(true, true, false, false, false, true, false, false, false,
            true);

    private Table() {}

    /** Lays out the rows in their order. */
    public static String of(List<Measurement> measurements) {
        return TextGrid.of(HEAD, measurements.stream().map(Table::row).toList(), LEFT);
    }

    private static List<String> row(Measurement measurement) {
        var subject = measurement.subject();
        var value = measurement.value();
        var baseline = measurement.baseline();
        var target = measurement.target();
        return List.of(subject.workload(), subject.metric(), String.valueOf(subject.threads()),
                TextGrid.number(value.median()),
                value.low() == value.high() ? ""
                        : TextGrid.number(value.low()) + " .. " + TextGrid.number(value.high()),
                measurement.unit(), baseline == null ? "" : TextGrid.number(baseline.peak()),
                baseline == null ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * baseline.fraction()),
                target == null ? "" : text(target),
                target == null ? "" : target.met(value.median()) ? "yes" : "NO");
    }

    private static String text(Target target) {
        return switch (target.bound()) {
            case AT_MOST -> "<= " + TextGrid.number(target.limit());
            case AT_LEAST -> ">= " + TextGrid.number(target.limit());
        };
    }
}
