package dev.nacre.processor.emit.kernel;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/** Copies a matrix in panels to the panels of its transpose, panel by panel of the result. */
record TransposeKernel(Panels source) implements Kernel.Plain {

    Panels result() {
        return new Panels(source.columns(), source.rows());
    }

    @Override
    public String name() {
        return "transpose" + source.suffix();
    }

    @Override
    public String documentation() {
        return "y = transpose(w), panels [from, to) of " + result().panels() + " of the result.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("w", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        return CodeBlock.builder().beginControlFlow("for (int panel = from; panel < to; panel++)")
                .addStatement("int start = panel * $L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, result().paddedColumns())
                .addStatement("int real = Math.min(width, $L - start)", source.rows())
                .beginControlFlow("for (int row = 0; row < $L; row++)", source.columns())
                .addStatement("int wStart = row / $1L * $1L", Layout.PANEL)
                .addStatement("int wWidth = Math.min($L, $L - wStart)", Layout.PANEL, source.paddedColumns())
                .addStatement("int from0 = wAt + wStart * $L + start * wWidth + row - wStart", source.rows())
                .addStatement("int to0 = yAt + start * $L + row * width", source.columns())
                .beginControlFlow("for (int c = 0; c < real; c++)").addStatement("y[to0 + c] = w[from0 + c * wWidth]")
                .endControlFlow().endControlFlow().endControlFlow().build();
    }
}
