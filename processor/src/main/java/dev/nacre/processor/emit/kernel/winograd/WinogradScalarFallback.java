package dev.nacre.processor.emit.kernel.winograd;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Winograd;

/** Prints the scalar fallback of {@link WinogradKernel}: the same sums in the same order, one float at a time. */
final class WinogradScalarFallback {

    private final WinogradKernel kernel;
    private final Winograd winograd;

    WinogradScalarFallback(WinogradKernel kernel) {
        this.kernel = kernel;
        this.winograd = kernel.winograd();
    }

    CodeBlock body() {
        var code = CodeBlock.builder();
        kernel.beginPanels(code);
        Code.run(code, false, "i", "floats");
        WinogradMatrix.FILTER.print(code, false,
                (row, column) -> Code.element(false, "w", "first + i" + Code.plus(row * 3 + column, "step")),
                (row, column, sum) -> store(code, sum, winograd.filterStep() * (row * Winograd.INPUT_TILE + column),
                        "start * " + winograd.source().channels() + " + i"));
        code.endControlFlow().endControlFlow();
        kernel.beginTiles(code);
        inputTransform(code);
        products(code);
        outputTransform(code);
        return code.endControlFlow().endControlFlow().build();
    }

    private static void store(CodeBlock.Builder code, CodeBlock sum, int base, String index) {
        Code.store(code, false, new Dialect.Term(sum, false, true), "scratch", Code.sum(base, index));
    }

    private void inputTransform(CodeBlock.Builder code) {
        kernel.beginTile(code);
        int line = kernel.blocks() ? Winograd.INPUT_TILE : winograd.paddedWidth();
        if (kernel.blocks()) {
            code.addStatement("int grid = scratchAt + $L", kernel.mAt()).addStatement(
                    "$L.copy(x, xFirst, top - $L, left - $L, scratch, grid)", kernel.patch(), winograd.top(),
                    winograd.left());
        } else {
            code.addStatement("int grid = scratchAt + $L + (top * $L + left) * $L", kernel.gridAt(), line,
                    kernel.channels());
        }
        Code.run(code, false, "i", kernel.channels());
        WinogradMatrix.INPUT.print(code, false,
                (row, column) -> CodeBlock.of("scratch[grid + $L + i]", (row * line + column) * kernel.channels()),
                (row, column, sum) -> store(code, sum,
                        kernel.vAt() + (row * Winograd.INPUT_TILE + column) * winograd.sourceStep(kernel.blocks()),
                        "tile * %1$d + i / %2$d * %3$d + i %% %2$d".formatted(kernel.tile(), Layout.LANES,
                                kernel.run())));
        code.endControlFlow().endControlFlow();
    }

    private void products(CodeBlock.Builder code) {
        int lanes = kernel.blocks() ? Layout.LANES : 1;
        code.beginControlFlow("for (int product = 0; product < $L; product++)", Winograd.PRODUCTS)
                .beginControlFlow("for (int sum = 0; sum < tiles * $L; sum++)", kernel.filters())
                .addStatement("int o = sum % $L / $L", kernel.filters(), lanes)
                .addStatement("int start = o / $1L * $1L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, winograd.result().channels())
                .addStatement("int v = scratchAt + $L + product * $L + sum / $L * $L + sum % $L", kernel.vAt(),
                        winograd.sourceStep(kernel.blocks()), kernel.filters(), kernel.tile(), lanes)
                .addStatement("int u = scratchAt + product * $L + start * $L + o - start", winograd.filterStep(),
                        winograd.source().channels())
                .addStatement("float total = 0f")
                .beginControlFlow("for (int c = 0; c < $L; c++)", winograd.source().channels())
                .addStatement("total = Math.fma(scratch[v + c * $L], scratch[u + c * width], total)",
                        kernel.blocks() ? kernel.run() : 1)
                .endControlFlow()
                .addStatement("scratch[scratchAt + $L + product * $L + sum] = total", kernel.mAt(),
                        winograd.resultStep(kernel.blocks()))
                .endControlFlow().endControlFlow();
    }

    private void outputTransform(CodeBlock.Builder code) {
        var finish = new WinogradOutputTransform(winograd, kernel.epilogue(), kernel.blocks());
        kernel.beginTile(code);
        if (WinogradOutputTransform.isCut(winograd.result().height())) {
            code.addStatement("boolean below = $L", kernel.below());
        }
        if (WinogradOutputTransform.isCut(winograd.result().width())) {
            code.addStatement("boolean right = $L", kernel.right());
        }
        code.addStatement("int place = yFirst - yAt + (top * $L + left) * $L", winograd.result().width(),
                kernel.filters());
        finish.begin(code, false);
        finish.print(code, false,
                new WinogradOutputTransform.Offsets("scratch", kernel.mAt() + " + tile * " + kernel.filters() + " + i",
                        "place + i"));
        finish.end(code);
        code.endControlFlow();
    }
}
