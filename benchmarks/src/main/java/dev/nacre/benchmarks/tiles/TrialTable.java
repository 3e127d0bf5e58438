package dev.nacre.benchmarks.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.nacre.benchmarks.measure.TextGrid;

/**
 * What the sizes of one form reached.
 *
 * @param standard the size that the compiler chooses by itself
 * @param shares of the peak, by size and then by kernel
 */
record TrialTable(String form, String standard, Map<String, Map<String, Double>> shares) {

    /** From here on the compiler's choice is called a wrong one for this machine. */
    static final double TOLERANCE = 0.05;

    private static final int PERCENT = 100;

    /** The size whose kernels are the fastest in the geometric mean. */
    String best() {
        return Collections.max(shares.keySet(), (one, other) -> Double.compare(mean(one), mean(other)));
    }

    /** How much slower the compiler's size is than the best one: 0 where it is the best. */
    double loss() {
        return 1 - mean(standard) / mean(best());
    }

    private double mean(String size) {
        Collection<Double> all = shares.getOrDefault(size, Map.of()).values();
        return Math.exp(all.stream().mapToDouble(Math::log).average().orElse(Double.NEGATIVE_INFINITY));
    }

    /** A table with a row for each kernel, and the verdict below it. */
    String text() {
        var sizes = List.copyOf(shares.keySet());
        var head = new ArrayList<>(List.of(form + ", % of peak"));
        sizes.forEach(size -> head.add(size.equals(standard) ? "**" + size + "**" : size));
        var rows = new ArrayList<List<String>>();
        for (var kernel : kernels()) {
            rows.add(row(kernel, sizes.stream().map(size -> shares.getOrDefault(size, Map.of())
                    .getOrDefault(kernel, Double.NaN)).toList()));
        }
        rows.add(row("geometric mean", sizes.stream().map(this::mean).toList()));
        var left = new ArrayList<>(List.of(true));
        left.addAll(Collections.nCopies(sizes.size(), false));
        return TextGrid.of(head, rows, left) + "\n\n" + verdict();
    }

    private LinkedHashSet<String> kernels() {
        var kernels = new LinkedHashSet<String>();
        shares.values().forEach(size -> kernels.addAll(size.keySet()));
        return kernels;
    }

    private static List<String> row(String name, List<Double> values) {
        var cells = new ArrayList<>(List.of(name));
        values.forEach(value -> cells.add(value.isNaN() ? "-" : TextGrid.number(PERCENT * value)));
        return cells;
    }

    private String verdict() {
        return loss() > TOLERANCE
                ? String.format(Locale.ROOT, "%s: **%s is %.0f %% slower than %s.**", form, standard, PERCENT * loss(),
                        best())
                : String.format(Locale.ROOT, "%s: %s is right here (best %s, %.0f %% faster).", form, standard, best(),
                        PERCENT * loss());
    }
}
