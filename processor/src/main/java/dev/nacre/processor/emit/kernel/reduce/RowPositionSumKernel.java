package dev.nacre.processor.emit.kernel.reduce;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.plan.Layout;

/** {@code y[c] = sum_p x[p, c]}, samples in rows: a plain sum in the order of the positions, lanes over channels. */
public record RowPositionSumKernel(int positions, int channels) implements Kernel.Twin {

    @Override
    public String name() {
        return "rowSum%dPositionsOf%d".formatted(positions, channels);
    }

    @Override
    public String documentation() {
        return "y = sum of x over its " + positions + " positions, for each of " + channels
                + " channels, samples in rows.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        boolean partial = vector && channels % Layout.LANES != 0;
        var mask = partial ? ", inside" : "";
        var code = Code.rows(CodeBlock.builder())
                .addStatement("int xRow = xAt + row * $L", Layout.padded(positions * channels))
                .addStatement("int yRow = yAt + row * $L", Layout.padded(channels));
        Code.run(code, vector, "c", channels);
        if (partial) {
            code.addStatement("var inside = LANE_NUMBERS.compare($T.LT, (float) ($L - c))", Vectors.OPERATORS,
                    channels);
        }
        code.addStatement("$T sum = $L", Code.type(vector), element(vector, "xRow + c", mask))
                .beginControlFlow("for (int p = 1; p < $L; p++)", positions)
                .addStatement(vector ? "sum = sum.add($L)" : "sum += $L",
                        element(vector, "xRow + p * " + channels + " + c", mask))
                .endControlFlow();
        code.addStatement(vector ? "sum.intoArray(y, yRow + c$L)" : "y[yRow + c] = sum$L", mask);
        return code.endControlFlow().endControlFlow().build();
    }

    private static CodeBlock element(boolean vector, String place, String mask) {
        return vector ? CodeBlock.of("$T.fromArray(SPECIES, x, $L$L)", Vectors.FLOAT_VECTOR, place, mask)
                : CodeBlock.of("x[$L]", place);
    }
}
