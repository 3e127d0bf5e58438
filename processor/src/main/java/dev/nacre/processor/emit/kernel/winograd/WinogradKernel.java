package dev.nacre.processor.emit.kernel.winograd;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.emit.kernel.tile.MatrixTiles;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Winograd;
import dev.nacre.processor.shape.Shape;

/**
 * The convolution of {@code ConvolutionKernel} by {@link Winograd}, over samples in blocks or in rows: some tiles at a time are
 * transformed into scratch, multiplied by all filters, and transformed back. Each product of a tile is one chain of fused
 * multiply-adds over the channels, in order, so neither layout nor vector width changes a bit of the results.
 *
 * @param blocks whether samples lie in blocks
 */
public record WinogradKernel(Winograd winograd, Epilogue epilogue, boolean blocks) implements Kernel {

    @Override
    public String key() {
        return name() + " " + epilogue;
    }

    @Override
    public String name() {
        return (blocks ? "winograd" : "rowWinograd") + (winograd.flipped() ? "Gradient" : "") + "At" + winograd.top()
                + "x"
                + winograd.left() + "From" + joined(winograd.source()) + "To" + joined(winograd.result());
    }

    private static String joined(Object shape) {
        return shape.toString().replace(" ", "");
    }

    @Override
    public String documentation() {
        var operands = epilogue.operands();
        return "y[p, o] = " + ExpressionText.of(epilogue.function(), i -> i == 0 ? "sum" : operands.get(i - 1))
                + (winograd.flipped() ? ", sum over taps t and filters c of x[p - t, c] w[(t, c), o]"
                        : ", sum over taps t and channels c of x[p + t, c] w[(t, c), o]")
                + (blocks ? ", in tiles of 2 x 2, for whole blocks of samples [from, to)."
                        : ", in tiles of 2 x 2, for rows [from, to).");
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("x", "w"));
        values.addAll(epilogue.operands());
        values.addAll(List.of("y", "scratch"));
        return Argument.list(values, "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(blocks ? patch(winograd.source()) : wholeGrid());
    }

    /** What cuts tiles of positions out of a grid in blocks. */
    static FieldSpec patch(Shape grid) {
        int floats = Winograd.position(grid, true);
        return constant("PATCH_OF_%dX%dX%d".formatted(grid.height(), grid.width(), floats), Winograd.INPUT_TILE,
                Winograd.INPUT_TILE, grid, floats);
    }

    /** What copies a sample with zeros around, so that all tiles are inside. */
    private FieldSpec wholeGrid() {
        var grid = winograd.source();
        var name = "GRID_OF_%dX%dX%d_IN_%dX%d".formatted(grid.height(), grid.width(), grid.channels(),
                winograd.paddedHeight(), winograd.paddedWidth());
        return constant(name, winograd.paddedHeight(), winograd.paddedWidth(), grid, grid.channels());
    }

    private static FieldSpec constant(String name, int rows, int columns, Shape grid, int floats) {
        return Code.constant(Vectors.PATCH, name, CodeBlock.of("new $T($L, $L, $L, $L, $L)", Vectors.PATCH,
                rows, columns, grid.height(), grid.width(), floats));
    }

    /** The constant that copies what is read with zeros around. */
    String patch() {
        return constants().getFirst().name();
    }

    /** Floats of a position that is read. */
    int channels() {
        return Winograd.position(winograd.source(), blocks);
    }

    /** Floats of a position that is written. */
    int filters() {
        return Winograd.position(winograd.result(), blocks);
    }

    /** Floats from one tile at hand to the next: the samples of a block stand side by side, or the channels of a sample. */
    int tile() {
        return blocks ? Layout.LANES : channels();
    }

    /** Floats from one vector of 16 transformed floats of a tile to the next. */
    int run() {
        return blocks ? winograd.together(true) * Layout.LANES : Layout.LANES;
    }

    /** Where transformed positions begin in scratch, behind the filters. */
    int vAt() {
        return Winograd.PRODUCTS * winograd.filterStep();
    }

    /** Where products begin in scratch. */
    int mAt() {
        return vAt() + Winograd.PRODUCTS * winograd.sourceStep(blocks);
    }

    /** Where a sample with zeros around is, in rows. */
    int gridAt() {
        return mAt() + Winograd.PRODUCTS * winograd.resultStep(false);
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder().addStatement("int vAt = scratchAt + $L", vAt())
                .addStatement("int mAt = scratchAt + $L", mAt());
        beginPanels(code);
        code.addStatement("$L(w, wAt + first, step, scratch, scratchAt + start * $L, $L, floats)",
                WinogradMethods.filterTransform(helpers), winograd.source().channels(), winograd.filterStep())
                .endControlFlow();
        beginTiles(code);
        inputTransform(code, WinogradMethods.inputTransform(helpers));
        code.beginControlFlow("for (int product = 0; product < $L; product++)", Winograd.PRODUCTS);
        if (blocks) {
            code.addStatement(
                    "$L(scratch, vAt + product * $L, $L, scratchAt + product * $L, mAt + product * $L, $L, $L, tiles)",
                    WinogradMethods.products(helpers), winograd.sourceStep(blocks), run(), winograd.filterStep(),
                    winograd.resultStep(blocks), winograd.source().channels(), winograd.result().channels());
        } else {
            rowProducts(code, helpers);
        }
        code.endControlFlow();
        outputTransform(code,
                new WinogradOutputTransform(winograd, epilogue, blocks).method(name() + "OutputTransform", helpers));
        return code.endControlFlow().endControlFlow().build();
    }

    /** Opens the loop over panels of filters, with where the first tap to be read begins and how far the next one is. */
    void beginPanels(CodeBlock.Builder code) {
        int channels = winograd.source().channels();
        code.beginControlFlow("for (int start = 0; start < $1L; start += $2L)", winograd.result().channels(),
                Layout.PANEL)
                .addStatement("int floats = Math.min($L, $L - start) * $L", Layout.PANEL, winograd.result().channels(),
                        channels)
                .addStatement("int first = start * $L$L", 9 * channels, winograd.flipped() ? " + 8 * floats" : "")
                .addStatement("int step = $Lfloats", winograd.flipped() ? "-" : "");
    }

    /** Opens the loops over samples and over tiles, some at a time. */
    void beginTiles(CodeBlock.Builder code) {
        if (blocks) {
            Code.blocks(code).addStatement("int xFirst = xAt + block * $L", winograd.source().size() * Layout.LANES)
                    .addStatement("int yFirst = yAt + block * $L", winograd.result().size() * Layout.LANES);
        } else {
            Code.rows(code).addStatement("int xFirst = xAt + row * $L", winograd.source().size())
                    .addStatement("int yFirst = yAt + row * $L", winograd.result().size())
                    .addStatement("$L.copy(x, xFirst, $L, $L, scratch, scratchAt + $L)", patch(), -winograd.top(),
                            -winograd.left(), gridAt());
        }
        int together = winograd.together(blocks);
        int all = winograd.tiles();
        code.beginControlFlow("for (int first = 0; first < $L; first += $L)", all, together);
        if (all % together == 0) {
            code.addStatement("int tiles = $L", together);
        } else {
            code.addStatement("int tiles = Math.min($L, $L - first)", together, all);
        }
    }

    /** Opens the loop over the tiles at hand, with the first position that each writes. */
    void beginTile(CodeBlock.Builder code) {
        code.beginControlFlow("for (int tile = 0; tile < tiles; tile++)")
                .addStatement("int top = (first + tile) / $L * 2", winograd.tilesAcross())
                .addStatement("int left = (first + tile) % $L * 2", winograd.tilesAcross());
    }

    private void inputTransform(CodeBlock.Builder code, String method) {
        beginTile(code);
        if (blocks) {
            inputTransformOfBlock(code, method);
        } else {
            code.addStatement(
                    "$L(scratch, scratchAt + $L + (top * $L + left) * $L, $L, scratch, vAt + tile * $L, $L, $L, $L, $L)",
                    method, gridAt(), winograd.paddedWidth(), channels(), channels(), tile(),
                    winograd.sourceStep(false), winograd.paddedWidth() * channels(), run(), channels() / Layout.LANES);
        }
        code.endControlFlow();
    }

    /** Tiles that reach beyond the grid are copied first: few of a block, of which each position is large. */
    private void inputTransformOfBlock(CodeBlock.Builder code, String method) {
        var grid = winograd.source();
        code.addStatement("int line = top - $L", winograd.top()).addStatement("int column = left - $L", winograd.left())
                .beginControlFlow("if (line >= 0 && line <= $L && column >= 0 && column <= $L)",
                        grid.height() - Winograd.INPUT_TILE, grid.width() - Winograd.INPUT_TILE)
                .addStatement(
                        "$L(x, xFirst + (line * $L + column) * $L, $L, scratch, vAt + tile * $L, $L, $L, $L, $L)",
                        method,
                        grid.width(), channels(), channels(), tile(), winograd.sourceStep(true),
                        grid.width() * channels(), run(), channels() / Layout.LANES)
                .nextControlFlow("else").addStatement("$L.copy(x, xFirst, line, column, scratch, mAt)", patch())
                .addStatement("$L(scratch, mAt, $L, scratch, vAt + tile * $L, $L, $L, $L, $L)", method, channels(),
                        tile(), winograd.sourceStep(true), Winograd.INPUT_TILE * channels(), run(),
                        channels() / Layout.LANES)
                .endControlFlow();
    }

    /** One sample's tiles are the rows of a product. */
    private void rowProducts(CodeBlock.Builder code, HelperMethods helpers) {
        int columns = winograd.result().channels();
        int whole = columns / Layout.PANEL * Layout.PANEL;
        if (whole > 0) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", whole, Layout.PANEL);
            rowProduct(code, helpers, "start", Layout.PANEL);
            code.endControlFlow();
        }
        if (columns > whole) {
            rowProduct(code, helpers, String.valueOf(whole), columns - whole);
        }
    }

    private void rowProduct(CodeBlock.Builder code, HelperMethods helpers, String start, int width) {
        MatrixTiles.closeProduct(helpers, width, channels()).call()
                .value("x", "scratch", "vAt + product * " + winograd.sourceStep(false))
                .value("w", "scratch", "scratchAt + product * %d + %s * %d".formatted(winograd.filterStep(), start,
                        channels()))
                .with("wStride", width).with("n", channels())
                .value("y", "scratch", "mAt + product * %d + %s".formatted(winograd.resultStep(false), start))
                .with("yStride", filters()).with("from", 0).with("to", "tiles").print(code);
    }

    private void outputTransform(CodeBlock.Builder code, String method) {
        var grid = winograd.result();
        beginTile(code);
        var edges = (WinogradOutputTransform.isCut(grid.height()) ? ", " + below() : "")
                + (WinogradOutputTransform.isCut(grid.width()) ? ", " + right() : "");
        code.addStatement("$L(scratch, mAt + tile * $L, $Ly, yFirst + (top * $L + left) * $L$L)", method, filters(),
                epilogue.arguments(""), grid.width(), filters(), edges).endControlFlow();
    }

    @Override
    public CodeBlock scalar() {
        return new WinogradScalarFallback(this).body();
    }

    /** Whether a tile's second row is on the grid. */
    String below() {
        return "top < " + (winograd.result().height() - 1);
    }

    /** Whether a tile's second column is on the grid. */
    String right() {
        return "left < " + (winograd.result().width() - 1);
    }
}
