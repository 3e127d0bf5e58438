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
 * The gradient of a convolution's filters by {@link WinogradGradient}: positions and gradients of some squares at a time are
 * transformed into scratch, the gradients with lanes over filters; their products, summed over squares and samples, are those of
 * a dense gradient; and the sums are transformed back at the end.
 *
 * <p>
 * Each inner sum is one chain of fused multiply-adds over the squares at hand and their samples; these are added in order. Lanes
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
        return "dw = sums of x dy over the samples [0, rows) and the places of a window of 3 x 3, in squares, for units [from, to) of "
                + WinogradGradient.UNIT + " channels.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(WinogradKernel.patch(x()), Code.constant(Vectors.PATCH, gradientPatch(), CodeBlock
                .of("new $T($L, $L, $L, $L, $L)", Vectors.PATCH, Winograd.RESULTS, Winograd.RESULTS, y().height(),
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
        positions(code, WinogradTiles.positions(helpers));
        gradients(code, helpers);
        products(code, helpers);
        code.endControlFlow().endControlFlow();
        beginPanels(code);
        code.addStatement("$L(scratch, scratchAt + c * $L + start, $L, dw, first, step, width)",
                WinogradTiles.filterGradients(helpers), y().channels(), gradient.sumStep());
        return code.endControlFlow().endControlFlow().build();
    }

    /** Opens the loops over blocks of samples and over squares, some at a time, with the channels that are wanted. */
    private void begin(CodeBlock.Builder code) {
        int together = gradient.together();
        int squares = gradient.forward().squares();
        code.addStatement("int channel = from * $L", WinogradGradient.UNIT)
                .addStatement("int channels = Math.min(to * $L, $L) - channel", WinogradGradient.UNIT, x().channels())
                .addStatement("int vAt = scratchAt + $L", gradient.positionsAt())
                .addStatement("int gAt = scratchAt + $L", gradient.gradientsAt())
                .addStatement("int turnedAt = scratchAt + $L", gradient.turnedAt())
                .addStatement("$T.fill(scratch, scratchAt, vAt, 0f)", Arrays.class)
                .beginControlFlow("for (int block = 0; block < rows && channels > 0; block += $L)", Layout.LANES)
                .addStatement("int samples = Math.min($L, rows - block)", Layout.LANES)
                .addStatement("int xFirst = xAt + block * $L", x().size())
                .addStatement("int dyFirst = dyAt + block * $L", y().size())
                .beginControlFlow("for (int first = 0; first < $L; first += $L)", squares, together);
        if (squares % together == 0) {
            code.addStatement("int squares = $L", together);
        } else {
            code.addStatement("int squares = Math.min($L, $L - first)", together, squares);
        }
    }

    private void beginSquare(CodeBlock.Builder code) {
        code.beginControlFlow("for (int square = 0; square < squares; square++)")
                .addStatement("int top = (first + square) / $L * 2", gradient.forward().squaresAcross())
                .addStatement("int left = (first + square) % $L * 2", gradient.forward().squaresAcross());
    }

    private void positions(CodeBlock.Builder code, String method) {
        beginSquare(code);
        code.addStatement("int line = top - $L", gradient.forward().top())
                .addStatement("int column = left - $L", gradient.forward().left())
                .beginControlFlow("if (line >= 0 && line <= $L && column >= 0 && column <= $L)",
                        x().height() - Winograd.POSITIONS, x().width() - Winograd.POSITIONS)
                .addStatement(
                        "$L(x, xFirst + (line * $L + column) * $L + channel * $L, $L, scratch, vAt + square * $L, $L, $L, $L, channels)",
                        method, x().width(), channels(), Layout.LANES, channels(), Layout.LANES, gradient.sourceStep(),
                        x().width() * channels(), gradient.run())
                .nextControlFlow("else")
                .addStatement("$L.copy(x, xFirst, line, column, scratch, gAt)", WinogradKernel.patch(x()).name())
                .addStatement("$L(scratch, gAt + channel * $L, $L, scratch, vAt + square * $L, $L, $L, $L, channels)",
                        method,
                        Layout.LANES, channels(), Layout.LANES, gradient.sourceStep(),
                        Winograd.POSITIONS * channels(), gradient.run())
                .endControlFlow().endControlFlow();
    }

    /** Turned round first, while there are four numbers of a square rather than sixteen. */
    private void gradients(CodeBlock.Builder code, HelperMethods helpers) {
        beginSquare(code);
        code.beginControlFlow("for (int position = 0; position < 4; position++)")
                .addStatement("int line = top + position / 2").addStatement("int column = left + position % 2")
                .addStatement("int turned = turnedAt + position * $L", filters());
        boolean cut = WinogradResults.isCut(y().height()) || WinogradResults.isCut(y().width());
        if (cut) {
            code.beginControlFlow("if (line >= $L || column >= $L)", y().height(), y().width())
                    .addStatement("$T.fill(scratch, turned, turned + $L, 0f)", Arrays.class, filters())
                    .addStatement("continue").endControlFlow();
        }
        code.beginControlFlow("for (int o = 0; o < $L; o += $L)", y().channels(), Layout.LANES)
                .addStatement("$L(dy, dyFirst + (line * $L + column) * $L + o * $L, $L, scratch, turned + o, $L)",
                        Transposition.method(helpers), y().width(), filters(), Layout.LANES, Layout.LANES,
                        y().channels())
                .endControlFlow().endControlFlow()
                .addStatement("$1L(scratch, turnedAt, $2L, scratch, gAt + square * $2L, $3L, $2L)",
                        WinogradTiles.gradients(helpers), filters(), gradient.gradientStep())
                .endControlFlow();
    }

    private void beginProducts(CodeBlock.Builder code) {
        code.addStatement("int run = samples == $1L ? squares * $1L : $1L", Layout.LANES)
                .addStatement("int products = samples == $L ? run : samples", Layout.LANES)
                .beginControlFlow("for (int product = 0; product < $L; product++)", Winograd.PRODUCTS)
                .beginControlFlow("for (int at = 0; at < squares * $L; at += run)", Layout.LANES);
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
        scalarPositions(code);
        scalarGradients(code);
        scalarProducts(code);
        code.endControlFlow().endControlFlow();
        beginPanels(code);
        Code.run(code, false, "o", "width");
        WinogradMatrix.FILTER_GRADIENTS.print(code, false,
                (row, column) -> CodeBlock.of("scratch[scratchAt + $L + c * $L + start + o]",
                        (row * Winograd.POSITIONS + column) * gradient.sumStep(), y().channels()),
                (row, column, sum) -> code.addStatement("dw[first + o$L] = $L", Code.plus(row * 3 + column, "step"),
                        sum));
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }

    private void scalarPositions(CodeBlock.Builder code) {
        beginSquare(code);
        code.addStatement("$L.copy(x, xFirst, top - $L, left - $L, scratch, gAt)",
                WinogradKernel.patch(x()).name(),
                gradient.forward().top(), gradient.forward().left())
                .beginControlFlow("for (int i = 0; i < channels * $L; i++)", Layout.LANES);
        WinogradMatrix.POSITIONS.print(code, false,
                (row, column) -> CodeBlock.of("scratch[gAt + $L + channel * $L + i]",
                        (row * Winograd.POSITIONS + column) * channels(), Layout.LANES),
                (row, column, sum) -> code.addStatement(
                        "scratch[vAt + $1L + square * $2L + i / $2L * $3L + i % $2L] = $4L",
                        (row * Winograd.POSITIONS + column) * gradient.sourceStep(), Layout.LANES, gradient.run(),
                        sum));
        code.endControlFlow().endControlFlow();
    }

    private void scalarGradients(CodeBlock.Builder code) {
        beginSquare(code);
        code.addStatement("$L.copy(dy, dyFirst, top, left, scratch, turnedAt)", gradientPatch());
        Code.run(code, false, "i", filters());
        WinogradMatrix.GRADIENTS.print(code, false,
                (row, column) -> CodeBlock.of("scratch[turnedAt + $L + i]",
                        (row * Winograd.RESULTS + column) * filters()),
                (row, column, sum) -> code.addStatement(
                        "scratch[gAt + $L + (square * $L + i % $L) * $L + i / $L] = $L",
                        (row * Winograd.POSITIONS + column) * gradient.gradientStep(), Layout.LANES, Layout.LANES,
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
