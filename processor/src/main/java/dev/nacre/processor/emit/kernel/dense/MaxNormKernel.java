package dev.nacre.processor.emit.kernel.dense;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.code.Vectors.OPERATORS;

/**
 * {@code w[k,c] = w[k,c] min(1, limit / |w[.,c]|)}, in place: the incoming weights of each unit c, 16 units at a time. Padding
 * has norm zero and stays.
 */
public record MaxNormKernel(Panels matrix, double limit) implements Kernel.Twin {

    @Override
    public String key() {
        return "maxNorm " + matrix + limit;
    }

    @Override
    public String name() {
        return "maxNorm" + matrix.suffix();
    }

    @Override
    public String documentation() {
        return "w = w min(1, " + (float) limit
                + " / norm) for the weights of each unit, for groups [from, to) of 16 units.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("w"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder()
                .beginControlFlow("for (int column = from * $1L; column < to * $1L; column += $2L)", Layout.LANES,
                        vector ? "LANES" : "1")
                .addStatement("int start = column / $1L * $1L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, matrix.paddedColumns())
                .addStatement("int first = wAt + start * $L + column - start", matrix.rows())
                .addStatement("int end = first + $L * width", matrix.rows());
        return (vector ? vectorColumn(code) : scalarColumn(code)).endControlFlow().build();
    }

    private CodeBlock.Builder vectorColumn(CodeBlock.Builder code) {
        var bound = Literals.of(limit);
        return code.addStatement("$1T squares = $1T.zero(SPECIES)", FLOAT_VECTOR)
                .beginControlFlow("for (int i = first; i < end; i += width)")
                .addStatement("$1T weight = $1T.fromArray(SPECIES, w, i)", FLOAT_VECTOR)
                .addStatement("squares = weight.fma(weight, squares)").endControlFlow()
                .addStatement("$T norm = squares.sqrt()", FLOAT_VECTOR)
                .addStatement("var large = norm.compare($T.GT, $L)", OPERATORS, bound)
                .beginControlFlow("if (large.anyTrue())")
                .addStatement(
                        "$1T scale = $1T.broadcast(SPECIES, 1f).blend($1T.broadcast(SPECIES, $2L).div(norm), large)",
                        FLOAT_VECTOR, bound)
                .beginControlFlow("for (int i = first; i < end; i += width)")
                .addStatement("$T.fromArray(SPECIES, w, i).mul(scale).intoArray(w, i)", FLOAT_VECTOR).endControlFlow()
                .endControlFlow();
    }

    private CodeBlock.Builder scalarColumn(CodeBlock.Builder code) {
        var bound = Literals.of(limit);
        return code.addStatement("float squares = 0f").beginControlFlow("for (int i = first; i < end; i += width)")
                .addStatement("squares = Math.fma(w[i], w[i], squares)").endControlFlow()
                .addStatement("float norm = (float) Math.sqrt(squares)").beginControlFlow("if (norm > $L)", bound)
                .addStatement("float scale = $L / norm", bound)
                .beginControlFlow("for (int i = first; i < end; i += width)").addStatement("w[i] *= scale")
                .endControlFlow().endControlFlow();
    }
}
