package dev.nacre.processor.emit.kernel.winograd;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.tile.MatrixTiles;
import dev.nacre.processor.emit.kernel.tile.Transposition;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Winograd;
import dev.nacre.processor.plan.select.WinogradGradient;
import dev.nacre.processor.shape.Shape;

/**
 * The gradient of a convolution's filters by {@link WinogradGradient}: positions and gradients of some tiles at a time are
 * transformed into scratch, the gradients with lanes over filters; their products, summed over tiles and samples, are those of
 * a dense gradient; and the sums are transformed back at the end.
 *
 * <p>
 * Each inner sum is one chain of fused multiply-adds over the tiles at hand and their samples; these are added in order. Lanes
 * beyond the batch are never read from the gradients.
 */
public record WinogradGradientKernel(WinogradGradient gradient) implements Kernel {

    @Override
    public String name() {
        return "winogradWeightGradientAt" + gradient.forward().top() + "x" + gradient.forward().left() + "Of"
                + joined(x()) + "To" + joined(y());
    }

    private static String joined(Object shape) {
        return shape.toString().replace(" ", "");
    }

    private Shape x() {
        return gradient.forward().source();
    }

    private Shape y() {
        return gradient.forward().result();
    }

    @Override
    public String documentation() {
        return "dw = sums of x dy over the samples [0, rows) and the output positions of a window of 3 x 3, in tiles of 2 x 2, for units [from, to) of "
                + WinogradGradient.UNIT + " channels.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(WinogradKernel.patch(x()), Code.constant(Vectors.PATCH, gradientPatch(), CodeBlock
                .of("new $T($L, $L, $L, $L, $L)", Vectors.PATCH, Winograd.OUTPUT_TILE, Winograd.OUTPUT_TILE,
                        y().height(),
                        y().width(), filters())));
    }

    private String gradientPatch() {
        return "GRADIENT_PATCH_OF_%dX%dX%d".formatted(y().height(), y().width(), filters());
    }

    /** Floats of a position of x. */
    private int channels() {
        return Winograd.position(x(), true);
    }

    /** Floats of a position of dy. */
    private int filters() {
        return Winograd.position(y(), true);
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder();
        begin(code);
        inputTransform(code, WinogradMethods.inputTransform(helpers));
        gradientTransform(code, helpers);
        products(code, helpers);
        code.endControlFlow().endControlFlow();
        beginPanels(code);
        code.addStatement("$L(scratch, scratchAt + c * $L + start, $L, dw, first, step, width)",
                WinogradMethods.filterGradientTransform(helpers), y().channels(), gradient.sumStep());
        return code.endControlFlow().endControlFlow().build();
    }

    /** Opens the loops over blocks of samples and over tiles, some at a time, with the channels that are wanted. */
    private void begin(CodeBlock.Builder code) {
        int together = gradient.together();
        int tiles = gradient.forward().tiles();
        code.addStatement("int channel = from * $L", WinogradGradient.UNIT)
                .addStatement("int channels = Math.min(to * $L, $L) - channel", WinogradGradient.UNIT, x().channels())
                .addStatement("int vAt = scratchAt + $L", gradient.inputsAt())
                .addStatement("int gAt = scratchAt + $L", gradient.gradientsAt())
                .addStatement("int transposedAt = scratchAt + $L", gradient.transposedAt())
                .addStatement("$T.fill(scratch, scratchAt, vAt, 0f)", Arrays.class)
                .beginControlFlow("for (int block = 0; block < rows && channels > 0; block += $L)", Layout.LANES)
                .addStatement("int samples = Math.min($L, rows - block)", Layout.LANES)
                .addStatement("int xFirst = xAt + block * $L", x().size())
                .addStatement("int dyFirst = dyAt + block * $L", y().size())
                .beginControlFlow("for (int first = 0; first < $L; first += $L)", tiles, together);
        if (tiles % together == 0) {
            code.addStatement("int tiles = $L", together);
        } else {
            code.addStatement("int tiles = Math.min($L, $L - first)", together, tiles);
        }
    }

    private void beginTile(CodeBlock.Builder code) {
        code.beginControlFlow("for (int tile = 0; tile < tiles; tile++)")
                .addStatement("int top = (first + tile) / $L * 2", gradient.forward().tilesAcross())
                .addStatement("int left = (first + tile) % $L * 2", gradient.forward().tilesAcross());
    }

    private void inputTransform(CodeBlock.Builder code, String method) {
        beginTile(code);
        code.addStatement("int line = top - $L", gradient.forward().top())
                .addStatement("int column = left - $L", gradient.forward().left())
                .beginControlFlow("if (line >= 0 && line <= $L && column >= 0 && column <= $L)",
                        x().height() - Winograd.INPUT_TILE, x().width() - Winograd.INPUT_TILE)
                .addStatement(
                        "$L(x, xFirst + (line * $L + column) * $L + channel * $L, $L, scratch, vAt + tile * $L, $L, $L, $L, channels)",
                        method, x().width(), channels(), Layout.LANES, channels(), Layout.LANES, gradient.sourceStep(),
                        x().width() * channels(), gradient.run())
                .nextControlFlow("else")
                .addStatement("$L.copy(x, xFirst, line, column, scratch, gAt)", WinogradKernel.patch(x()).name())
                .addStatement("$L(scratch, gAt + channel * $L, $L, scratch, vAt + tile * $L, $L, $L, $L, channels)",
                        method,
                        Layout.LANES, channels(), Layout.LANES, gradient.sourceStep(),
                        Winograd.INPUT_TILE * channels(), gradient.run())
                .endControlFlow().endControlFlow();
    }

    /** Transposed first, while there are four numbers of a tile rather than sixteen. */
    private void gradientTransform(CodeBlock.Builder code, HelperMethods helpers) {
        beginTile(code);
        code.beginControlFlow("for (int position = 0; position < 4; position++)")
                .addStatement("int line = top + position / 2").addStatement("int column = left + position % 2")
                .addStatement("int transposed = transposedAt + position * $L", filters());
        boolean cut = WinogradOutputTransform.isCut(y().height()) || WinogradOutputTransform.isCut(y().width());
        if (cut) {
            code.beginControlFlow("if (line >= $L || column >= $L)", y().height(), y().width())
                    .addStatement("$T.fill(scratch, transposed, transposed + $L, 0f)", Arrays.class, filters())
                    .addStatement("continue").endControlFlow();
        }
        code.beginControlFlow("for (int o = 0; o < $L; o += $L)", y().channels(), Layout.LANES)
                .addStatement("$L(dy, dyFirst + (line * $L + column) * $L + o * $L, $L, scratch, transposed + o, $L)",
                        Transposition.method(helpers), y().width(), filters(), Layout.LANES, Layout.LANES,
                        y().channels())
                .endControlFlow().endControlFlow()
                .addStatement("$1L(scratch, transposedAt, $2L, scratch, gAt + tile * $2L, $3L, $2L)",
                        WinogradMethods.outputGradientTransform(helpers), filters(), gradient.gradientStep())
                .endControlFlow();
    }

    private void beginProducts(CodeBlock.Builder code) {
        code.addStatement("int run = samples == $1L ? tiles * $1L : $1L", Layout.LANES)
                .addStatement("int products = samples == $L ? run : samples", Layout.LANES)
                .beginControlFlow("for (int product = 0; product < $L; product++)", Winograd.PRODUCTS)
                .beginControlFlow("for (int at = 0; at < tiles * $L; at += run)", Layout.LANES);
    }

    private void products(CodeBlock.Builder code, HelperMethods helpers) {
        beginProducts(code);
        int whole = y().channels() / Layout.PANEL * Layout.PANEL;
        if (whole > 0) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", whole, Layout.PANEL);
            products(code, helpers, "start", Layout.PANEL);
            code.endControlFlow();
        }
        if (y().channels() > whole) {
            products(code, helpers, String.valueOf(whole), y().channels() - whole);
        }
        code.endControlFlow().endControlFlow();
    }

    private void products(CodeBlock.Builder code, HelperMethods helpers, String start, int width) {
        MatrixTiles.winogradWeightGradient(helpers, width, gradient.run()).call()
                .value("x", "scratch", "vAt + product * %d + at".formatted(gradient.sourceStep()))
                .value("w", "scratch", "gAt + product * %d + at * %d + %s".formatted(gradient.gradientStep(),
                        y().channels(), start))
                .with("wStride", y().channels()).with("n", "products")
                .value("y", "scratch", "scratchAt + product * %d + %s".formatted(gradient.sumStep(), start))
                .with("yStride", y().channels()).with("from", 0).with("to", "channels").print(code);
    }

    /** Opens the loops over panels of filters and over channels, with where the first tap goes and how far the next one is. */
    private void beginPanels(CodeBlock.Builder code) {
        int rows = x().channels();
        code.beginControlFlow("for (int start = 0; start < $L; start += $L)", y().channels(), Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, y().channels())
                .addStatement("int step = $L * width", rows).beginControlFlow("for (int c = 0; c < channels; c++)")
                .addStatement("int first = dwAt + start * $L + (channel + c) * width", 9 * rows);
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        begin(code);
        scalarInputTransform(code);
        scalarGradientTransform(code);
        scalarProducts(code);
        code.endControlFlow().endControlFlow();
        beginPanels(code);
        Code.run(code, false, "o", "width");
        WinogradMatrix.FILTER_GRADIENT.print(code, false,
                (row, column) -> CodeBlock.of("scratch[scratchAt + $L + c * $L + start + o]",
                        (row * Winograd.INPUT_TILE + column) * gradient.sumStep(), y().channels()),
                (row, column, sum) -> code.addStatement("dw[first + o$L] = $L", Code.plus(row * 3 + column, "step"),
                        sum));
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }

    private void scalarInputTransform(CodeBlock.Builder code) {
        beginTile(code);
        code.addStatement("$L.copy(x, xFirst, top - $L, left - $L, scratch, gAt)",
                WinogradKernel.patch(x()).name(),
                gradient.forward().top(), gradient.forward().left())
                .beginControlFlow("for (int i = 0; i < channels * $L; i++)", Layout.LANES);
        WinogradMatrix.INPUT.print(code, false,
                (row, column) -> CodeBlock.of("scratch[gAt + $L + channel * $L + i]",
                        (row * Winograd.INPUT_TILE + column) * channels(), Layout.LANES),
                (row, column, sum) -> code.addStatement(
                        "scratch[vAt + $1L + tile * $2L + i / $2L * $3L + i % $2L] = $4L",
                        (row * Winograd.INPUT_TILE + column) * gradient.sourceStep(), Layout.LANES, gradient.run(),
                        sum));
        code.endControlFlow().endControlFlow();
    }

    private void scalarGradientTransform(CodeBlock.Builder code) {
        beginTile(code);
        code.addStatement("$L.copy(dy, dyFirst, top, left, scratch, transposedAt)", gradientPatch());
        Code.run(code, false, "i", filters());
        WinogradMatrix.OUTPUT_GRADIENT.print(code, false,
                (row, column) -> CodeBlock.of("scratch[transposedAt + $L + i]",
                        (row * Winograd.OUTPUT_TILE + column) * filters()),
                (row, column, sum) -> code.addStatement(
                        "scratch[gAt + $L + (tile * $L + i % $L) * $L + i / $L] = $L",
                        (row * Winograd.INPUT_TILE + column) * gradient.gradientStep(), Layout.LANES, Layout.LANES,
                        y().channels(), Layout.LANES, sum));
        code.endControlFlow().endControlFlow();
    }

    private void scalarProducts(CodeBlock.Builder code) {
        beginProducts(code);
        code.beginControlFlow("for (int i = 0; i < channels * $L; i++)", y().channels())
                .addStatement("int v = vAt + product * $L + at + i / $L * $L", gradient.sourceStep(), y().channels(),
                        gradient.run())
                .addStatement("int g = gAt + product * $L + at * $L + i % $L", gradient.gradientStep(), y().channels(),
                        y().channels())
                .addStatement("float sum = 0f").beginControlFlow("for (int k = 0; k < products; k++)")
                .addStatement("sum = Math.fma(scratch[v + k], scratch[g + k * $L], sum)", y().channels())
                .endControlFlow()
                .addStatement("scratch[scratchAt + product * $1L + i] = sum + scratch[scratchAt + product * $1L + i]",
                        gradient.sumStep())
                .endControlFlow().endControlFlow().endControlFlow();
    }
}
