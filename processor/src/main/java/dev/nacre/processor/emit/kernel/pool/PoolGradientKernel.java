package dev.nacre.processor.emit.kernel.pool;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.pool.PoolKernel.Reduction;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * The number of each output position of a window given to its taps, samples in blocks: to the first largest of them, or a share
 * to each. What falls on an element is added in the order of the positions. Rows of the grid are cleared just before the window
 * reaches them, so that they are still in the cache when it adds; where no two windows meet, nothing is added, and where they
 * leave nothing out, nothing is cleared.
 *
 * @param grid over which the window slides
 */
public record PoolGradientKernel(Reduction reduction, Window window, Shape grid) implements Kernel.Twin {

    @Override
    public String key() {
        return reduction + " gradient " + window + " over " + grid;
    }

    @Override
    public String name() {
        var shape = grid.height() + "x" + grid.width() + "x" + grid.channels();
        return switch (reduction) {
            case MAXIMUM -> "maxPoolGradient" + shape;
            case SUM -> "repeat" + shape;
            case AVERAGE -> "averagePoolGradient" + shape;
            case AVERAGE_ON_GRID -> "averagePoolOnGridGradient" + shape;
        };
    }

    @Override
    public String documentation() {
        var what = switch (reduction) {
            case MAXIMUM -> "dy for the first largest tap of x";
            case SUM -> "dy for each tap";
            case AVERAGE, AVERAGE_ON_GRID -> "a share of dy for each tap";
        };
        return "y = " + what + " of a window " + window + " at each of its positions on " + grid
                + ", samples in blocks.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(reduction == Reduction.MAXIMUM ? List.of("x", "dy", "y") : List.of("dy", "y"), "from",
                "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        var loop = new WindowLoop(window, grid, vector);
        loop.print(code, new PoolBody(vector, loop));
        return code.build();
    }

    private boolean windowsMeet() {
        return meets(window.height()) || meets(window.width());
    }

    private static boolean meets(Axis axis) {
        return axis.extent() > axis.stride();
    }

    private boolean coversAll() {
        return covers(window.height(), grid.height()) && covers(window.width(), grid.width());
    }

    private static boolean covers(Axis axis, int length) {
        return axis.dilation() == 1 && axis.kernel() == axis.stride()
                && axis.outputs(length) * axis.stride() - axis.before() >= length;
    }

    /** What is printed for the output positions. */
    private final class PoolBody implements WindowLoop.Body {

        private final boolean vector;
        private final WindowLoop loop;
        private final boolean adds = windowsMeet();
        private final boolean clears = windowsMeet() || !coversAll();

        PoolBody(boolean vector, WindowLoop loop) {
            this.vector = vector;
            this.loop = loop;
        }

        @Override
        public void beginBlock(CodeBlock.Builder code) {
            if (clears) {
                code.addStatement("int cleared = 0");
            }
        }

        @Override
        public void beginRow(CodeBlock.Builder code) {
            if (clears) {
                code.addStatement("int bottom = Math.min($L, top + $L)", grid.height(), window.height().extent());
                code.beginControlFlow("if (bottom > cleared)");
                clear(code, "bottom");
                code.addStatement("cleared = bottom").endControlFlow();
            }
        }

        @Override
        public void endBlock(CodeBlock.Builder code) {
            if (clears) {
                clear(code, String.valueOf(grid.height()));
            }
        }

        /** Clears the rows up to one that are not yet. */
        private void clear(CodeBlock.Builder code, String end) {
            int row = grid.width() * loop.run();
            code.addStatement("$T.fill(y, yAt + (block * $L + cleared) * $L, yAt + (block * $L + $L) * $L, 0f)",
                    Arrays.class, grid.height(), row, grid.height(), end, row);
        }

        @Override
        public void written(CodeBlock.Builder code) {
            if (reduction == Reduction.MAXIMUM) {
                Code.load(code, vector, "largest", "x", "large + j");
                code.addStatement("$T winner = $L", Code.type(vector), Code.number(vector, "0f"));
                for (int tap = 1; tap < window.taps(); tap++) {
                    Code.load(code, vector, "x" + tap, "x", Code.sum("large + j", loop.offset(tap)));
                    challenge(code, "x" + tap, tap + "f");
                }
            }
            share(code, Literals.of(1.0 / window.taps()));
            for (int tap = 0; tap < window.taps(); tap++) {
                give(code, tap + "f", Code.sum("large + j", loop.offset(tap)));
            }
        }

        @Override
        public void walked(CodeBlock.Builder code) {
            if (reduction == Reduction.MAXIMUM) {
                Code.load(code, vector, "largest", "x", "large + j");
                code.addStatement("$T winner = $L", Code.type(vector), Code.number(vector, "0f"));
                loop.beginTaps(code);
                Code.load(code, vector, "rival", "x", "at");
                challenge(code, "rival", "(float) tap");
                loop.endTaps(code);
            }
            share(code, "1f / taps");
            loop.beginTaps(code);
            give(code, "(float) tap", "at");
            loop.endTaps(code);
        }

        /** The winner first: it depends on the largest before. */
        private void challenge(CodeBlock.Builder code, String rival, String tap) {
            if (vector) {
                code.addStatement("winner = winner.blend($L, largest.compare($T.LT, $L))", tap, Vectors.OPERATORS,
                        rival).addStatement("largest = largest.blend($1L, largest.compare($2T.LT, $1L))", rival,
                                Vectors.OPERATORS);
            } else {
                code.addStatement("winner = largest < $L ? $L : winner", rival, tap)
                        .addStatement("largest = largest < $1L ? $1L : largest", rival);
            }
        }

        /** Declares what a tap gets. */
        private void share(CodeBlock.Builder code, String onGrid) {
            Code.load(code, vector, "whole", "dy", "small + j");
            var share = reduction.share(window.taps(), onGrid);
            if (!share.isEmpty()) {
                code.addStatement(vector ? "$T share = whole.mul($L)" : "$T share = whole * ($L)", Code.type(vector),
                        share);
            }
        }

        private void give(CodeBlock.Builder code, String tap, String place) {
            var given = switch (reduction) {
                case MAXIMUM -> vector
                        ? CodeBlock.of("$L.blend(whole, winner.compare($T.EQ, $L))", Code.number(true, "0f"),
                                Vectors.OPERATORS, tap)
                        : CodeBlock.of("(winner == $L ? whole : 0f)", tap);
                case SUM -> CodeBlock.of("whole");
                case AVERAGE, AVERAGE_ON_GRID -> CodeBlock.of("share");
            };
            var sum = !adds ? given
                    : CodeBlock.of(vector ? "$L.add($L)" : "$L + $L", Code.element(vector, "y", place), given);
            Code.store(code, vector, new Dialect.Term(sum, vector, true), "y", place);
        }
    }
}
