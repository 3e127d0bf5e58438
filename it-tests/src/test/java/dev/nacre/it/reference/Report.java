package dev.nacre.it.reference;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All verdicts as text: a line for each case, a table of kinds, and a count. */
record Report(List<Verdict> verdicts) {

    String text() {
        var lines = verdicts.stream().map(Verdict::text).collect(Collectors.joining("\n"));
        var kinds = verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.given().kind(), TreeMap::new, Collectors.toList()));
        var table = kinds.entrySet().stream().map(kind -> row(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining("\n"));
        return "%s%n%n%s%n%s%n%s%n".formatted(lines,
                "%-20s %6s %6s %13s  %s".formatted("kind", "passed", "failed", "not supported", "worst relative error"),
                table, row("all", verdicts));
    }

    private static String row(String kind, List<Verdict> verdicts) {
        double worst = verdicts.stream().mapToDouble(Verdict::worst).max().orElse(0);
        return "%-20s %6d %6d %13d  %.1e".formatted(kind, count(verdicts, Verdict.Outcome.PASS),
                count(verdicts, Verdict.Outcome.FAIL), count(verdicts, Verdict.Outcome.NOT_SUPPORTED), worst);
    }

    private static long count(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
