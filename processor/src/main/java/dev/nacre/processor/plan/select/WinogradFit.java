package dev.nacre.processor.plan.select;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/** Whether a convolution is faster by {@link Winograd}, from shapes alone. */
record WinogradFit(Window window, int groups, Shape x, Shape y) {

    // Each thread has a copy of the transformed filters.
    private static final int MAX_FILTERS = 256 * 256;

    // Below, the transformations and what tiles compute beyond the grid take what the products spare.
    private static final double MIN_GAIN = 1.35;

    /** Why it is not; nothing where it is. */
    Optional<String> refusal() {
        if (groups > 1) {
            return Optional.of("Winograd takes no groups");
        }
        if (!slides(window.height()) || !slides(window.width())) {
            return Optional.of("Winograd takes 3 x 3 filters with stride and dilation 1 only");
        }
        if (x.channels() % Layout.LANES > 0 || y.channels() % Layout.LANES > 0) {
            return Optional.of("Winograd takes channels and filters in multiples of 16 only");
        }
        if (x.channels() * y.channels() > MAX_FILTERS) {
            return Optional.of("Winograd takes no more than %d channels times filters".formatted(MAX_FILTERS));
        }
        return products() >= MIN_GAIN * tiledProducts() ? Optional.empty()
                : Optional.of("Winograd would take 1/%s of the products only".formatted(gain()));
    }

    /** What it spares. */
    String reason() {
        return "1/%s of the products of a direct one".formatted(gain());
    }

    private String gain() {
        return String.format(Locale.ROOT, "%.2f", (double) products() / tiledProducts());
    }

    private static boolean slides(Axis axis) {
        return axis.kernel() == Winograd.KERNEL && axis.stride() == 1 && axis.dilation() == 1
                && axis.before() < Winograd.KERNEL;
    }

    /** What the sum over taps takes, which leaves out taps on padding. */
    private long products() {
        return taps(window.height(), x.height(), y.height()) * taps(window.width(), x.width(), y.width());
    }

    private long tiledProducts() {
        return (long) Winograd.PRODUCTS * Winograd.tiles(y);
    }

    private static long taps(Axis axis, int length, int places) {
        return IntStream.range(0, places).mapToLong(place -> axis.tapsOnGrid(place, length)).sum();
    }
}
