package dev.nacre.it.reference;

import java.util.List;

/** From the members of a case to annotations of layers on grids and sequences. */
final class GridWords {

    private GridWords() {}

    /** A convolution of so many filters, over a grid where the kernel has two axes. */
    static String convolution(Config config, int filters, boolean bias) {
        boolean grid = config.integers("kernel").size() == 2;
        return "@Conv%dd(filters = %d, kernel = %s, stride = %s, dilation = %s, pad = %s, groups = %d, bias = %s)"
                .formatted(
                        grid ? 2 : 1, filters, sizes(config, "kernel", grid), sizes(config, "stride", grid),
                        sizes(config, "dilation", grid), Words.numbers(pad(config)), config.integer("groups"), bias);
    }

    /** Members of sequences are single numbers. */
    private static String sizes(Config config, String key, boolean grid) {
        var sizes = config.integers(key);
        return grid ? Words.numbers(sizes) : String.valueOf(sizes.getFirst());
    }

    /** Top, left, bottom and right, where the cases have top, bottom, left, right; in front and behind is the same in both. */
    private static List<Integer> pad(Config config) {
        var pad = config.integers("padding");
        return pad.size() == 4 ? List.of(pad.get(0), pad.get(2), pad.get(1), pad.get(3)) : pad;
    }

    /** A pool, of a window or of all. */
    static String pool(Config config) {
        var kind = config.text("pool");
        return switch (kind) {
            case "max", "avg" -> window(config, kind);
            case "global_avg" -> "@GlobalAveragePool";
            case "global_max" -> "@GlobalMaxPool";
            default -> throw new IllegalArgumentException("unknown pool " + kind);
        };
    }

    /** A pool of that kind. */
    static String window(Config config, String kind) {
        var counted = kind.equals("avg")
                ? ", countPadding = " + config.flag("count_include_pad", true)
                : "";
        return "@%sPool2d(value = %s, stride = %s, pad = %s%s)".formatted(kind.equals("max") ? "Max" : "Average",
                Words.numbers(config.integers("kernel")), Words.numbers(config.integers("stride")),
                Words.numbers(config.integers("padding")), counted);
    }

    /** An atrous pyramid, with relu after its projection where it has relu at all. */
    static String pyramid(Config config) {
        boolean relu = config.flag("relu", false);
        return "@AtrousPyramid(filters = %d, branchFilters = %d, rates = %s, branchNorm = false, branchRelu = %s, imageProjection = %s)%s"
                .formatted(config.integer("out_channels"), config.integer("branch_channels"),
                        Words.numbers(config.integers("rates")), relu, config.flag("pool_projection", false),
                        relu ? " @Relu" : "");
    }
}
