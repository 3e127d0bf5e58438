package dev.nacre.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that tells a person what a network is made of. */
final class Summary {

    private static final int[] MIN_WIDTHS = {16, 36, 16, 12, 14};
    private static final int WORDS = 3;

    private Summary() {}

    static String of(NetworkSpec spec) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("layer", "what", "output", "parameters", "FLOPs/sample"));
        for (var input : spec.inputs()) {
            rows.add(List.of(input.name(), "input", shape(input.shape()), "", ""));
        }
        for (var layer : spec.layers()) {
            rows.add(List.of(layer.name(), layer.description(), shape(layer.shapes().output()),
                    number(layer.cost().parameterCount()), number(layer.cost().flopsPerSample())));
        }
        rows.add(List.of("total", "", "", number(spec.parameterCount()), number(spec.flopsPerSample())));
        int[] widths = widths(rows);
        var text = new StringBuilder(spec.name()).append(System.lineSeparator());
        rows.forEach(row -> text.append(line(row, widths)).append(System.lineSeparator()));
        return text.append(memory(spec)).toString();
    }

    /** Columns are as wide as what is in them, and no narrower than what suits small networks. */
    private static int[] widths(List<List<String>> rows) {
        int[] widths = MIN_WIDTHS.clone();
        for (var row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    /** Words to the left, numbers to the right. */
    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            var gap = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : " ").append(column < WORDS ? cell + gap : gap + cell);
        }
        return line.toString();
    }

    private static String memory(NetworkSpec spec) {
        var sizes = spec.sizes();
        long state = (long) sizes.parameters() * (1 + sizes.optimizerSlots()) + sizes.gradients();
        return String.format(Locale.ROOT, "memory: parameters %s, training %s (batch %d), prediction %s",
                bytes(sizes.parameters()), bytes(state + sizes.training().length()), spec.training().batch(),
                bytes(sizes.inference().length()));
    }

    private static String shape(List<Integer> shape) {
        return String.join(" x ", shape.stream().map(String::valueOf).toList());
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String bytes(long floats) {
        return String.format(Locale.ROOT, "%,d KiB", (floats * Float.BYTES + 1023) / 1024);
    }
}
