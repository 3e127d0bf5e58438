package dev.nacre.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.TextGrid;

/** Rows as a Markdown table, and below it who has no value, where and why. */
final class RowTable {

    private static final List<String> BEFORE = List.of("workload", "metric", "threads", "unit", Competitor.OWN,
            "low .. high");
    private static final List<String> AFTER = List.of("ratio", "goal", "met", "of peak");
    private static final String NONE = "-";

    private RowTable() {}

    static String of(List<Row> rows, List<String> peers, Limit limit) {
        var head = new ArrayList<>(BEFORE);
        peers.forEach(peer -> head.add(limit.title(peer)));
        head.addAll(AFTER);
        var left = new ArrayList<>(Collections.nCopies(head.size(), false));
        List.of(0, 1, 3).forEach(column -> left.set(column, true));
        left.set(head.indexOf("met"), true);
        var table = TextGrid.of(head, rows.stream().map(row -> cells(row, peers)).toList(), left);
        return limit.describe(peers) + "\n\n" + table + failures(rows);
    }

    private static List<String> cells(Row row, List<String> peers) {
        var subject = row.subject();
        var cells = new ArrayList<>(List.of(subject.workload(), subject.metric(), String.valueOf(subject.threads()),
                row.scale().unit(), row.own().map(value -> TextGrid.number(value.median())).orElse(NONE),
                row.own().map(RowTable::extremes).orElse("")));
        for (var peer : peers) {
            var value = row.values().get(peer);
            cells.add(value == null ? NONE : TextGrid.number(value.median()));
        }
        var baseline = row.baseline();
        cells.addAll(List.of(row.ratio().isPresent() ? TextGrid.number(row.ratio().getAsDouble()) : NONE, goal(row),
                row.met().map(met -> met ? "yes" : "NO").orElse(row.sound() ? "" : "FAILED"),
                baseline == null ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * baseline.fraction())));
        return cells;
    }

    private static String extremes(Spread value) {
        return value.low() == value.high()
                ? ""
                : TextGrid.number(value.low()) + " .. " + TextGrid.number(value.high());
    }

    private static String goal(Row row) {
        var limit = TextGrid.number(row.goal().target().limit());
        return switch (row.goal().target().bound()) {
            case AT_LEAST -> ">= " + limit;
            case AT_MOST -> "<= " + limit + (row.goal().of() == Goal.Of.VALUE ? " " + row.scale().unit() : "");
        };
    }

    /** The same reason in several rows is one line. */
    private static String failures(List<Row> rows) {
        var places = new TreeMap<String, LinkedHashSet<String>>();
        for (var row : rows) {
            for (Map.Entry<String, String> failure : row.failures().entrySet()) {
                places.computeIfAbsent(failure.getKey() + " " + failure.getValue(), _ -> new LinkedHashSet<>())
                        .add(row.subject().workload() + " (" + row.subject().metric() + ", " + row.subject().threads()
                                + ")");
            }
        }
        return places.entrySet().stream()
                .map(entry -> "\n- " + entry.getKey() + ": " + String.join("; ", entry.getValue()))
                .collect(Collectors.joining("", places.isEmpty() ? "" : "\n", ""));
    }
}
