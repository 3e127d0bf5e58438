package dev.nacre.processor.layer;

import java.util.List;
import java.util.stream.Collectors;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.shape.Shape;

/** What layers ask of the grids that reach them. */
final class Grids {

    private Grids() {}

    /** Whether a shape is a grid (two axes) or a sequence (one), reported otherwise with what would be one. */
    static boolean is(Shape shape, int axes, Layer.ShapeProblems problems) {
        if (shape.rank() == axes + 1) {
            return true;
        }
        var wanted = axes == 2 ? "a grid of height x width x channels" : "a sequence of length x channels";
        problems.report(DiagnosticId.NO_GRID, "", wanted, shape, hint(shape, axes));
        return false;
    }

    private static String hint(Shape shape, int axes) {
        if (shape.rank() == 1) {
            return axes == 2 ? "Write the input as height, width, channels: '@Input({28, 28, 1})'."
                    : "Write the input as length and channels: '@Input({100, 3})'.";
        }
        if (axes == 2) {
            return shape.rank() == 2
                    ? "For a sequence use the annotation with 1d in its name; a grid of one channel is written '@Input({%d, %d, 1})'."
                            .formatted(shape.width(), shape.channels())
                    : "Leave out the outer axes.";
        }
        return "For a grid use the annotation with 2d in its name.";
    }

    /** Whether a shape has positions, of whatever number of axes. */
    static boolean hasChannels(Shape shape, Layer.ShapeProblems problems) {
        if (shape.rank() > 1) {
            return true;
        }
        problems.report(DiagnosticId.NO_GRID, "", "a grid or a sequence", shape,
                "Move it to a layer before the grid becomes a row.");
        return false;
    }

    /** Whether so many numbers can be counted; reported otherwise. */
    static boolean countable(String what, List<Integer> extents, String member, Layer.ShapeProblems problems) {
        double count = extents.stream().mapToDouble(Integer::doubleValue).reduce(1, (left, right) -> left * right);
        if (count > Integer.MAX_VALUE) {
            var written = extents.stream().map(String::valueOf).collect(Collectors.joining(" x "));
            problems.report(DiagnosticId.GRID_TOO_LARGE, member, what, written);
        }
        return count <= Integer.MAX_VALUE;
    }
}
