package dev.nacre.processor.emit.kernel.winograd;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators;
import dev.nacre.processor.emit.kernel.tile.Ladder;
import dev.nacre.processor.emit.kernel.tile.Operand;
import dev.nacre.processor.emit.kernel.tile.RegisterTile;
import dev.nacre.processor.emit.kernel.tile.TileLoop;
import dev.nacre.processor.plan.Layout;

/** Prints the pieces of {@link WinogradKernel} that every network has once: transformations, and products of blocks. */
final class WinogradMethods {

    private WinogradMethods() {}

    /** The name of the method that transforms a panel of filters, {@code n} floats of each tap. */
    static String filterTransform(HelperMethods helpers) {
        return transformation(helpers, "winogradFilterTransform", WinogradMatrix.FILTER, "w", "u");
    }

    /** The name of the method that transforms the gradients of a tile of results, {@code n} floats of each. */
    static String outputGradientTransform(HelperMethods helpers) {
        return transformation(helpers, "winogradOutputGradientTransform", WinogradMatrix.OUTPUT_GRADIENT, "dy", "v");
    }

    /** The name of the method that finishes the gradients of {@code n} filters. */
    static String filterGradientTransform(HelperMethods helpers) {
        return transformation(helpers, "winogradFilterGradientTransform", WinogradMatrix.FILTER_GRADIENT, "sums", "dw");
    }

    /** A method over runs of floats: elements of a small matrix stand one step apart, row by row, on both sides. */
    private static String transformation(HelperMethods helpers, String name, WinogradMatrix matrix, String from,
            String to) {
        return helpers.share(name, free -> {
            var code = CodeBlock.builder();
            Code.run(code, true, "i", "n");
            matrix.print(code, true,
                    (row, column) -> Code.element(true, from,
                            "i" + Code.plus(row * matrix.inputs() + column, from + "Step")),
                    (row, column, sum) -> store(code, sum, to,
                            "i" + Code.plus(row * matrix.outputs() + column, to + "Step")));
            return arrays(free, from, to).addParameter(int.class, "n").addCode(code.endControlFlow().build()).build();
        });
    }

    /**
     * The name of the method that transforms a tile of positions, whose rows are {@code xLine} floats apart: vectors of 16
     * floats, which then stand {@code vRun} floats apart.
     */
    static String inputTransform(HelperMethods helpers) {
        return helpers.share("winogradInputTransform", free -> {
            var code = CodeBlock.builder()
                    .beginControlFlow("for (int vector = 0; vector < vectors; vector++)");
            Code.lanes(code, true).addStatement("int i = vector * $L + lane", Layout.LANES).addStatement(
                    "int j = vector * vRun + lane");
            WinogradMatrix.INPUT.print(code, true,
                    (row, column) -> Code.element(true, "x",
                            "i" + Code.plus(row, "xLine") + Code.plus(column, "xStep")),
                    (row, column, sum) -> store(code, sum, "v", "j" + Code.plus(row * 4 + column, "vStep")));
            return arrays(free, "x", "v").addParameter(int.class, "xLine").addParameter(int.class, "vRun")
                    .addParameter(int.class, "vectors")
                    .addCode(code.endControlFlow().endControlFlow().build()).build();
        });
    }

    private static void store(CodeBlock.Builder code, CodeBlock sum, String array, String index) {
        Code.store(code, true, new Dialect.Term(sum, true, true), array, index);
    }

    private static MethodSpec.Builder arrays(String name, String from, String to) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, from).addParameter(int.class, from + "At")
                .addParameter(int.class, from + "Step").addParameter(float[].class, to)
                .addParameter(int.class, to + "At").addParameter(int.class, to + "Step");
    }

    /**
     * The name of the method that multiplies the positions of some tiles of a block by all filters, for one of the sixteen
     * products: {@code m[tile, o] = sum_c v[tile, c] u[c, o]}.
     */
    static String products(HelperMethods helpers) {
        return helpers.share("winogradProducts", free -> {
            var code = CodeBlock.builder()
                    .beginControlFlow("for (int start = 0; start < filters; start += $L)", Layout.PANEL)
                    .addStatement("int width = Math.min($L, filters - start)", Layout.PANEL)
                    .beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                    .beginControlFlow("if (WIDE)");
            filters(code, helpers, RegisterFile.THIRTY_TWO);
            code.nextControlFlow("else");
            filters(code, helpers, RegisterFile.SIXTEEN);
            code.endControlFlow().endControlFlow().endControlFlow();
            return MethodSpec.methodBuilder(free).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(float[].class, "scratch").addParameter(int.class, "vAt")
                    .addParameter(int.class, "vRun")
                    .addParameter(int.class, "uAt").addParameter(int.class, "mAt")
                    .addParameter(int.class, "channels").addParameter(int.class, "filters")
                    .addParameter(int.class, "tiles").addCode(code.build()).build();
        });
    }

    private static void filters(CodeBlock.Builder code, HelperMethods helpers, RegisterFile registers) {
        var size = helpers.size(TileForm.WINOGRAD_PRODUCT, registers);
        int filters = Math.min(Layout.LANES, Integer.highestOneBit(size.rows()));
        code.beginControlFlow("for (int o = 0; o < width; o += $L)", filters).addStatement("int tile = 0");
        for (int tiles : new Ladder(size.columns()).heights()) {
            code.beginControlFlow("for (; tile + $L <= tiles; tile += $L)", tiles, tiles)
                    .addStatement(
                            "$L(scratch, vAt + tile * $L + lane, vRun, uAt + start * channels + o, width, channels,$WmAt + (tile * filters + start + o) * $L + lane, filters * $L)",
                            helpers.share("winogradTile" + filters + "x" + tiles,
                                    free -> tile(free, filters, tiles)),
                            Layout.LANES, Layout.LANES, Layout.LANES)
                    .endControlFlow();
        }
        code.endControlFlow();
    }

    private static MethodSpec tile(String name, int filters, int tiles) {
        var loop = new TileLoop("int c = 0; c < channels; c++",
                List.of("int v = vAt + c * vRun", "int u = uAt + c * width"));
        var sixteen = Index.ZERO.plus(Layout.LANES);
        var sums = new Accumulators("sum", "scratch", Index.of("mAt"), Index.of("mStep"), sixteen,
                Accumulators.Start.ZERO, Accumulators.STORE);
        var tile = new RegisterTile(new TileSize(tiles, filters),
                Operand.load("v", "scratch", Index.of("v"), sixteen),
                Operand.broadcast("u", "scratch", Index.of("u"), Index.ZERO.plus(1)), loop, sums);
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "scratch").addParameter(int.class, "vAt").addParameter(int.class, "vRun")
                .addParameter(int.class, "uAt").addParameter(int.class, "width").addParameter(int.class, "channels")
                .addParameter(int.class, "mAt").addParameter(int.class, "mStep").addCode(tile.body()).build();
    }
}
