package dev.nacre.benchmarks.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes that are tried for each form of register tile. More accumulators than these spill on every machine, fewer leave the
 * multipliers waiting for their own results.
 *
 * @param sizes of each form, in the order in which they are tried
 */
record Candidates(Map<String, List<String>> sizes) {

    private static final List<String> PRODUCTS_16 = List.of("6x2", "5x2", "4x2", "4x3", "3x3", "8x1");
    private static final List<String> PRODUCTS_32 = List.of("8x3", "7x3", "6x3", "9x3", "12x2", "10x2");

    private static final Candidates SIXTEEN = new Candidates(inOrder(
            Map.entry("product", PRODUCTS_16),
            Map.entry("weightGradient", PRODUCTS_16),
            Map.entry("convolution", List.of("5x2", "4x2", "6x2", "3x4", "2x4", "8x1")),
            Map.entry("smallBatch", List.of("5x2", "6x2", "4x3", "6x1", "3x1")),
            Map.entry("depthwise", List.of("4x1", "2x1", "3x1", "6x1", "8x1")),
            Map.entry("sampleLanesGradient", List.of("3x3", "4x2", "5x2", "6x2", "4x3", "2x4")),
            Map.entry("filterLanesGradient", PRODUCTS_16),
            Map.entry("winogradProduct", List.of("4x2", "8x1", "4x3", "2x4", "2x5", "4x1")),
            Map.entry("winogradWeightGradient", PRODUCTS_16)));

    private static final Candidates THIRTY_TWO = new Candidates(inOrder(
            Map.entry("product", PRODUCTS_32),
            Map.entry("weightGradient", PRODUCTS_32),
            Map.entry("convolution", List.of("8x2", "6x4", "12x2", "4x4", "8x1", "16x1")),
            Map.entry("smallBatch", List.of("8x3", "6x3", "4x3", "7x3", "9x3")),
            Map.entry("depthwise", List.of("4x1", "2x1", "3x1", "6x1", "8x1")),
            Map.entry("sampleLanesGradient", List.of("4x6", "6x4", "8x3", "4x5", "3x6", "12x2")),
            Map.entry("filterLanesGradient", PRODUCTS_32),
            Map.entry("winogradProduct", List.of("8x2", "8x3", "16x1", "4x4", "4x6", "8x1")),
            Map.entry("winogradWeightGradient", PRODUCTS_32)));

    /** For a machine that has 32 vector registers, or 16. */
    static Candidates of(boolean wide) {
        return wide ? THIRTY_TWO : SIXTEEN;
    }

    /** Every form that is tried. */
    static List<String> forms() {
        return List.copyOf(SIXTEEN.sizes.keySet());
    }

    /** Only these forms, and what the compiler chooses by itself among the sizes of each. */
    Candidates with(List<String> forms, Map<String, String> standard) {
        var wanted = new LinkedHashMap<String, List<String>>();
        for (var form : forms) {
            var all = new ArrayList<>(sizes.getOrDefault(form, List.of()));
            var own = standard.get(form);
            if (own != null && !all.contains(own)) {
                all.addFirst(own);
            }
            wanted.put(form, List.copyOf(all));
        }
        return new Candidates(wanted);
    }

    /** How many builds try everything, each with another size of every form. */
    int builds() {
        return sizes.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** What each form is given in one of the builds. */
    Map<String, String> build(int number) {
        var chosen = new LinkedHashMap<String, String>();
        sizes.forEach((form, all) -> {
            if (number < all.size()) {
                chosen.put(form, all.get(number));
            }
        });
        return chosen;
    }

    @SafeVarargs
    private static Map<String, List<String>> inOrder(Map.Entry<String, List<String>>... entries) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
