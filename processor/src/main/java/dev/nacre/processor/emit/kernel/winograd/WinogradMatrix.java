package dev.nacre.processor.emit.kernel.winograd;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.StatementRow;

/** The small matrices of {@link dev.nacre.processor.plan.select.Winograd}, as the sums they stand for. */
enum WinogradMatrix {

    /** {@code B^T}: of positions. */
    INPUT(4, 4) {
        @Override
        List<CodeBlock> of(Arithmetic a, List<CodeBlock> x) {
            return List.of(a.minus(x.get(0), x.get(2)), a.plus(x.get(1), x.get(2)), a.minus(x.get(2), x.get(1)),
                    a.minus(x.get(1), x.get(3)));
        }
    },
    /** {@code G}: of filters. */
    FILTER(3, 4) {
        @Override
        List<CodeBlock> of(Arithmetic a, List<CodeBlock> x) {
            var outer = a.plus(x.get(0), x.get(2));
            return List.of(x.get(0), a.half(a.plus(outer, x.get(1))), a.half(a.minus(outer, x.get(1))), x.get(2));
        }
    },
    /** {@code A^T}: of results. */
    OUTPUT(4, 2) {
        @Override
        List<CodeBlock> of(Arithmetic a, List<CodeBlock> x) {
            return List.of(a.plus(a.plus(x.get(0), x.get(1)), x.get(2)),
                    a.minus(a.minus(x.get(1), x.get(2)), x.get(3)));
        }
    },
    /** {@code A}: of the gradients of results. */
    OUTPUT_GRADIENT(2, 4) {
        @Override
        List<CodeBlock> of(Arithmetic a, List<CodeBlock> x) {
            return List.of(x.get(0), a.plus(x.get(0), x.get(1)), a.minus(x.get(0), x.get(1)), a.negative(x.get(1)));
        }
    },
    /** {@code G^T}: to the weight gradient. */
    FILTER_GRADIENT(4, 3) {
        @Override
        List<CodeBlock> of(Arithmetic a, List<CodeBlock> x) {
            var middle = a.half(a.plus(x.get(1), x.get(2)));
            return List.of(a.plus(x.get(0), middle), a.half(a.minus(x.get(1), x.get(2))), a.plus(middle, x.get(3)));
        }
    };

    private final int inputs;
    private final int outputs;

    WinogradMatrix(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Rows and columns of what is transformed. */
    int inputs() {
        return inputs;
    }

    /** Rows and columns of what it becomes. */
    int outputs() {
        return outputs;
    }

    /** The sums of one line. */
    abstract List<CodeBlock> of(Arithmetic arithmetic, List<CodeBlock> line);

    /** What stands at a row and a column. */
    interface Source {
        CodeBlock at(int row, int column);
    }

    /** Prints where the sum for a row and a column goes. */
    interface Target {
        void put(int row, int column, CodeBlock sum);
    }

    /** Prints the sums of columns, then of rows: {@code M X M^T}. */
    void print(CodeBlock.Builder code, boolean vector, Source source, Target target) {
        var arithmetic = new Arithmetic(vector);
        for (int row = 0; row < inputs; row++) {
            for (int column = 0; column < inputs; column++) {
                code.addStatement("$T x$L$L = $L", Code.type(vector), row, column, source.at(row, column));
            }
        }
        for (int column = 0; column < inputs; column++) {
            var sums = of(arithmetic, names("x", -1, column));
            var locals = new ArrayList<String>();
            for (int row = 0; row < outputs; row++) {
                locals.add("s%d%d = %s".formatted(row, column, sums.get(row)));
            }
            StatementRow.declare(code, Code.type(vector), locals);
        }
        for (int row = 0; row < outputs; row++) {
            var sums = of(arithmetic, names("s", row, -1));
            for (int column = 0; column < outputs; column++) {
                target.put(row, column, sums.get(column));
            }
        }
    }

    /** The names of a row, or of a column where the row is negative. */
    private List<CodeBlock> names(String name, int row, int column) {
        var names = new ArrayList<CodeBlock>();
        for (int i = 0; i < inputs; i++) {
            names.add(CodeBlock.of("$L$L$L", name, row < 0 ? i : row, row < 0 ? column : i));
        }
        return names;
    }

    /** How sums are spelled. */
    record Arithmetic(boolean vector) {

        CodeBlock plus(CodeBlock a, CodeBlock b) {
            return CodeBlock.of(vector ? "$L.add($L)" : "($L + $L)", a, b);
        }

        CodeBlock minus(CodeBlock a, CodeBlock b) {
            return CodeBlock.of(vector ? "$L.sub($L)" : "($L - $L)", a, b);
        }

        CodeBlock negative(CodeBlock a) {
            return CodeBlock.of(vector ? "$L.neg()" : "-$L", a);
        }

        CodeBlock half(CodeBlock a) {
            return CodeBlock.of(vector ? "$L.mul(0.5f)" : "$L * 0.5f", a);
        }
    }
}
