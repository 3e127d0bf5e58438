package dev.nacre.processor.emit.kernel.pool;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * The taps of each output position of a window reduced to one number, samples in blocks.
 *
 * @param grid over which the window slides
 */
public record PoolKernel(Reduction reduction, Window window, Shape grid) implements Kernel.Twin {

    /** How taps become one number. */
    public enum Reduction {
        MAXIMUM("maxPool", "the largest tap"), SUM("windowSum", "the sum of the taps"),
        /** The sum over the number of all taps, those on padding too. */
        AVERAGE("averagePool", "the average of the taps, padding included"),
        /** The sum over the number of taps on the grid. */
        AVERAGE_ON_GRID("averagePoolOnGrid", "the average of the taps on the grid");

        private final String name;
        private final String text;

        Reduction(String name, String text) {
            this.name = name;
            this.text = text;
        }

        public static Reduction average(boolean countsPadding) {
            return countsPadding ? AVERAGE : AVERAGE_ON_GRID;
        }

        /** What it is of no taps. */
        String start() {
            return this == MAXIMUM ? "Float.NEGATIVE_INFINITY" : "0f";
        }

        /** Takes one tap more into {@code reduced}; under a name where it is needed several times. */
        void add(CodeBlock.Builder code, boolean vector, String name, CodeBlock tap) {
            if (this != MAXIMUM) {
                code.addStatement(vector ? "reduced = reduced.add($L)" : "reduced += $L", tap);
                return;
            }
            code.addStatement("$T $L = $L", Code.type(vector), name, tap);
            if (vector) {
                code.addStatement(
                        "reduced = reduced.blend($1L, reduced.compare($2T.LT, $1L)).blend($1L, $1L.compare($2T.NE, $1L))",
                        name, Vectors.OPERATORS);
            } else {
                code.addStatement("reduced = reduced < $1L || $1L != $1L ? $1L : reduced", name);
            }
        }

        /** One over the number of taps that counts; empty where nothing is divided. */
        String share(int taps, String onGrid) {
            return switch (this) {
                case MAXIMUM, SUM -> "";
                case AVERAGE -> Literals.of(1.0 / taps);
                case AVERAGE_ON_GRID -> onGrid;
            };
        }
    }

    @Override
    public String key() {
        return reduction + " " + window + " over " + grid;
    }

    @Override
    public String name() {
        return reduction.name + grid.height() + "x" + grid.width() + "x" + grid.channels();
    }

    @Override
    public String documentation() {
        return "y = " + reduction.text + " of a window " + window + " at each of its positions on " + grid
                + ", samples in blocks.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        new WindowLoop(window, grid, vector).print(code, new PoolBody(vector));
        return code.build();
    }

    /** What is printed for the output positions. */
    private final class PoolBody implements WindowLoop.Body {

        private final boolean vector;
        private final WindowLoop loop;

        PoolBody(boolean vector) {
            this.vector = vector;
            this.loop = new WindowLoop(window, grid, vector);
        }

        @Override
        public void written(CodeBlock.Builder code) {
            Code.load(code, vector, "reduced", "x", "large + j");
            for (int tap = 1; tap < window.taps(); tap++) {
                add(code, Code.sum("large + j", loop.offset(tap)), "x" + tap);
            }
            store(code, Literals.of(1.0 / window.taps()));
        }

        @Override
        public void walked(CodeBlock.Builder code) {
            code.addStatement("$T reduced = $L", Code.type(vector), Code.number(vector, reduction.start()));
            loop.beginTaps(code);
            add(code, "at", "next");
            loop.endTaps(code);
            store(code, "1f / taps");
        }

        private void add(CodeBlock.Builder code, String place, String tap) {
            reduction.add(code, vector, tap, Code.element(vector, "x", place));
        }

        private void store(CodeBlock.Builder code, String onGrid) {
            var share = reduction.share(window.taps(), onGrid);
            var value = share.isEmpty() ? CodeBlock.of("reduced")
                    : CodeBlock.of(vector ? "reduced.mul($L)" : "reduced * ($L)", share);
            Code.store(code, vector, new Dialect.Term(value, vector, true), "y", "small + j");
        }
    }
}
