package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * How a window is declared to slide, before the grid is known. Every list has a number for height and one for width; those of a
 * sequence say 1 for the height.
 *
 * @param axes 2 on grids, 1 on sequences
 * @param same whether padding is whatever keeps the size
 * @param pad top, left, bottom, right
 * @param size the member that says how large the window is
 */
record Sliding(int axes, List<Integer> kernel, List<Integer> stride, List<Integer> dilation, boolean same,
        List<Integer> pad, String size) {

    /** Larger windows, steps and padding are slips of the pen; sums of these never overflow. */
    static final int MAX = 32_767;

    Sliding {
        kernel = List.copyOf(kernel);
        stride = List.copyOf(stride);
        dilation = List.copyOf(dilation);
        pad = List.copyOf(pad);
    }

    /** What the padding of a place means to it. */
    enum Padded {
        /** A sum that padding leaves alone. */
        SUM,
        /** A place needs something of the grid. */
        POOL
    }

    /** Of a convolution, whose stride and dilation are 1 by default. */
    static Optional<Sliding> ofConvolution(AnnotationUse use, int axes, Diagnostics diagnostics) {
        var members = new WindowMembers(use, axes, diagnostics);
        var kernel = members.sizes("kernel");
        var stride = members.sizes("stride");
        var dilation = members.sizes("dilation");
        return read(members, kernel, stride, dilation, "kernel");
    }

    /** Of a pool, whose windows stand side by side by default. */
    static Optional<Sliding> ofPool(AnnotationUse use, int axes, Diagnostics diagnostics) {
        var members = new WindowMembers(use, axes, diagnostics);
        var window = members.sizes("value");
        var stride = use.integers("stride").isEmpty() ? window : members.sizes("stride");
        return read(members, window, stride, Optional.of(List.of(1, 1)), "value");
    }

    private static Optional<Sliding> read(WindowMembers members, Optional<List<Integer>> kernel,
            Optional<List<Integer>> stride, Optional<List<Integer>> dilation, String size) {
        var pad = members.pad();
        return kernel.isPresent() && stride.isPresent() && dilation.isPresent() && pad.isPresent()
                ? Optional.of(new Sliding(members.axes(), kernel.get(), stride.get(), dilation.get(), members.same(),
                        pad.get(), size))
                : Optional.empty();
    }

    /** The window on a grid. */
    Window on(Shape grid) {
        return new Window(axis(0, grid.height()), axis(1, grid.width()));
    }

    private Axis axis(int index, int length) {
        int taps = kernel.get(index);
        return same ? Axis.same(taps, stride.get(index), dilation.get(index), length)
                : new Axis(taps, stride.get(index), dilation.get(index), pad.get(index), pad.get(index + 2));
    }

    int taps() {
        return kernel.get(0) * kernel.get(1);
    }

    /**
     * Whether the window can slide over the grid at all; reported otherwise, and warned of where parts of the grid or of the
     * window are of no use.
     */
    boolean fits(Shape grid, Padded padded, Layer.ShapeProblems problems) {
        if (!Grids.is(grid, axes, problems)) {
            return false;
        }
        var window = on(grid);
        boolean fits = IntStream.range(0, 2)
                .allMatch(index -> isOnGrid(index, axisOf(window, index), lengthOf(grid, index), problems));
        if (fits) {
            fits = seesTheGrid(window, padded, problems);
        }
        if (fits) {
            warnOfWaste(window, grid, problems);
        }
        return fits;
    }

    private boolean isOnGrid(int index, Axis axis, int length, Layer.ShapeProblems problems) {
        if (axis.outputs(length) >= 1) {
            return true;
        }
        var holes = axis.dilation() > 1 ? " at dilation " + axis.dilation() : "";
        problems.report(DiagnosticId.LARGE_WINDOW, size, name(index), axis.kernel() + holes, axis.extent(),
                length + axis.before() + axis.after());
        return false;
    }

    /** Padding as large as the window has places that see nothing else. */
    private boolean seesTheGrid(Window window, Padded padded, Layer.ShapeProblems problems) {
        for (int index = 0; index < 2; index++) {
            var axis = axisOf(window, index);
            int most = Math.max(axis.before(), axis.after());
            if (most >= axis.extent()) {
                problems.report(
                        padded == Padded.POOL ? DiagnosticId.EMPTY_WINDOW : DiagnosticId.PADDING_ALONE,
                        same ? "padding" : "pad", most, axis.extent(), name(index));
                return padded == Padded.SUM;
            }
        }
        return true;
    }

    private void warnOfWaste(Window window, Shape grid, Layer.ShapeProblems problems) {
        IntStream.range(0, 2).filter(index -> passes(axisOf(window, index), lengthOf(grid, index))).findFirst()
                .ifPresent(index -> problems.report(DiagnosticId.STRIDE_PASSES_GRID, "stride",
                        axisOf(window, index).stride(), name(index), lengthOf(grid, index)));
        IntStream.range(0, 2).filter(index -> idleTaps(axisOf(window, index), lengthOf(grid, index)) > 0).findFirst()
                .ifPresent(index -> reportIdle(index, axisOf(window, index), lengthOf(grid, index), problems));
    }

    private static boolean passes(Axis axis, int length) {
        return axis.stride() > length && axis.kernel() < length;
    }

    private void reportIdle(int index, Axis axis, int length, Layer.ShapeProblems problems) {
        problems.report(DiagnosticId.IDLE_TAPS, axis.dilation() > 1 ? spread() : size, idleTaps(axis, length),
                axis.kernel(), name(index), length);
    }

    /** The member that says how far apart taps are. */
    private String spread() {
        return size.equals("kernel") ? "dilation" : size;
    }

    /** Taps that are on padding wherever the window stands. */
    private static long idleTaps(Axis axis, int length) {
        int places = axis.outputs(length);
        return IntStream.range(0, axis.kernel())
                .filter(tap -> IntStream.range(0, places).map(place -> axis.position(place, tap))
                        .noneMatch(position -> position >= 0 && position < length))
                .count();
    }

    private String name(int index) {
        if (axes == 1) {
            return "length";
        }
        return index == 0 ? "height" : "width";
    }

    private static Axis axisOf(Window window, int index) {
        return index == 0 ? window.height() : window.width();
    }

    private static int lengthOf(Shape grid, int index) {
        return index == 0 ? grid.height() : grid.width();
    }

    /** For summaries: {@code 3 x 5, stride 2, same}. */
    String describe() {
        var text = new StringBuilder(pair(kernel));
        if (stride.stream().anyMatch(step -> step != 1)) {
            text.append(", stride ").append(pair(stride));
        }
        if (dilation.stream().anyMatch(step -> step != 1)) {
            text.append(", dilation ").append(pair(dilation));
        }
        if (same) {
            text.append(", same");
        } else if (pad.stream().anyMatch(side -> side != 0)) {
            text.append(", pad ").append(sides());
        }
        return text.toString();
    }

    private String pair(List<Integer> numbers) {
        return axes == 1 ? String.valueOf(numbers.get(1)) : numbers.get(0) + " x " + numbers.get(1);
    }

    private String sides() {
        return axes == 1 ? pad.get(1) + " " + pad.get(3)
                : pad.get(0) + " " + pad.get(1) + " " + pad.get(2) + " " + pad.get(3);
    }
}
