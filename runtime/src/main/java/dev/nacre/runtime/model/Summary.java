package dev.nacre.runtime.model;

import java.util.List;
import java.util.Locale;

/** The table that tells a person what a network is made of. */
final class Summary {

    private Summary() {}

    static String of(NetworkSpec spec) {
        var text = new StringBuilder(spec.name()).append(System.lineSeparator());
        text.append(row("layer", "what", "output", "parameters", "FLOPs/sample"));
        for (var input : spec.inputs()) {
            text.append(row(input.name(), "input", shape(input.shape()), "", ""));
        }
        for (var layer : spec.layers()) {
            text.append(row(layer.name(), layer.description(), shape(layer.shapes().output()),
                    number(layer.cost().parameterCount()), number(layer.cost().flopsPerSample())));
        }
        text.append(row("total", "", "", number(spec.parameterCount()), number(spec.flopsPerSample())));
        return text.append(memory(spec)).toString();
    }

    private static String memory(NetworkSpec spec) {
        var sizes = spec.sizes();
        long state = (long) sizes.parameters() * (1 + sizes.optimizerSlots()) + sizes.gradients();
        return String.format(Locale.ROOT, "memory: parameters %s, training %s (batch %d), prediction %s",
                bytes(sizes.parameters()), bytes(state + sizes.training().length()), spec.training().batch(),
                bytes(sizes.inference().length()));
    }

    private static String row(String layer, String what, String output, String parameters, String flops) {
        return String.format(Locale.ROOT, "%-16s %-36s %-16s %12s %14s%n", layer, what, output, parameters, flops);
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
