package dev.nacre.processor.emit.kernel.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.code.Signature;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators.Finish;
import dev.nacre.processor.emit.kernel.tile.Accumulators.Start;
import dev.nacre.processor.plan.Layout;

/**
 * Products with one panel of a matrix: three methods, one inside the other. The panel's goes through its columns, a strip's goes
 * down the rows, and a register tile does the work.
 *
 * @param form which operand is read how, and how large tiles are
 * @param width columns of the panel, padding included
 * @param depth terms of each sum if they are known and so many that they are gone through in parts
 * @param xStride floats from a row of x to the next, where it is known; then C2 checks the bounds of the first and the last row
 *        only
 */
public record MatrixTiles(HelperMethods helpers, TileForm form, int width, OptionalInt depth, OptionalInt xStride) {

    private static final Signature PANEL = new Signature().value("x").integers("xStride").value("w")
            .integers("wStride", "n").value("y").integers("yStride", "from", "to");
    private static final Signature TILE = new Signature().value("x").integers("xStride").value("w")
            .integers("wStride", "n").value("y").integers("yStride");

    /**
     * Terms of a part: so many rows of a strip of the panel stay in a first-level cache of 32 KB while all rows of x pass by.
     * Where tiles are as wide as a panel they read it from the second level as fast.
     */
    private static final int PART = 256;

    /** Where rows of x are further apart than these floats, a few of them are more than warming up has room for. */
    private static final int MAX_STRIDE_OF_A_TRIAL = 1024;

    /** Of a single vector eight sums would wait for themselves; only a known distance of rows leaves registers for more. */
    private static final int ROWS_OF_ONE_VECTOR = 16;

    /** Tiles of fewer rows take what is left over, and are the same whatever the distance. */
    private static final int CLOSE_ROWS = 8;

    public static MatrixTiles product(HelperMethods helpers, int width, int depth) {
        return new MatrixTiles(helpers, TileForm.PRODUCT, width, OptionalInt.of(depth), OptionalInt.empty());
    }

    /** Rows of x are always so many floats apart. */
    public static MatrixTiles closeProduct(HelperMethods helpers, int width, int xStride) {
        return new MatrixTiles(helpers, TileForm.PRODUCT, width, OptionalInt.empty(), OptionalInt.of(xStride));
    }

    public static MatrixTiles weightGradient(HelperMethods helpers, int width) {
        return new MatrixTiles(helpers, TileForm.WEIGHT_GRADIENT, width, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Of copies, where registers are few: rows of x are so many floats apart, rows of dy as many as the panel is wide. */
    public static MatrixTiles packedWeightGradient(HelperMethods helpers, int width, int xStride) {
        return new MatrixTiles(helpers, TileForm.WEIGHT_GRADIENT, width, OptionalInt.empty(),
                OptionalInt.of(xStride));
    }

    public static MatrixTiles winogradWeightGradient(HelperMethods helpers, int width, int xStride) {
        return new MatrixTiles(helpers, TileForm.WINOGRAD_WEIGHT_GRADIENT, width, OptionalInt.empty(),
                OptionalInt.of(xStride));
    }

    /** A call of the panel's method, to be completed with where operands stand and which rows are wanted. */
    public Signature.Call call() {
        var name = form.key() + "Panel" + width + (inParts() ? "InParts" : "") + by();
        helpers.use(name, () -> List.of(panel(name)));
        return PANEL.call(name).with("xStride", xStride.isPresent() ? xStride.getAsInt() : "xStride");
    }

    private boolean inParts() {
        return depth.isPresent() && inParts(depth.getAsInt());
    }

    /** Whether sums of so many terms are gone through in parts. */
    static boolean inParts(int depth) {
        return depth > PART;
    }

    private String by() {
        return xStride.isPresent() ? "By" + xStride.getAsInt() : "";
    }

    /** Whether tiles spell how far rows of w are apart, too. */
    private boolean isPacked() {
        return xStride.isPresent() && form == TileForm.WEIGHT_GRADIENT;
    }

    /** Of so many rows of y as most, those that are whole tiles where registers are few. */
    public int wholeTiles(int most) {
        int rows = size(RegisterFile.SIXTEEN).rows();
        return Math.max(1, most / rows) * rows;
    }

    private String by(RegisterFile registers) {
        return !isClose(registers) ? "" : isPacked() && width != xStride.getAsInt() ? by() + "And" + width : by();
    }

    /**
     * Whether tiles spell how far rows of x are apart. With sixteen registers that makes HotSpot spill, unless rows of w are as
     * near, so that no more than two addresses run along.
     */
    private boolean isClose(RegisterFile registers) {
        return xStride.isPresent() && (registers == RegisterFile.THIRTY_TWO || isPacked());
    }

    private MethodSpec panel(String name) {
        if (isPacked()) {
            var code = CodeBlock.builder();
            columns(code, RegisterFile.SIXTEEN, start(), "");
            return PANEL.method(name, code.build());
        }
        var code = CodeBlock.builder().beginControlFlow("if (WIDE)");
        columns(code, RegisterFile.THIRTY_TWO, start(), "");
        code.nextControlFlow("else");
        if (inParts()) {
            columns(code, RegisterFile.SIXTEEN, Start.ZERO, String.valueOf(PART));
            code.beginControlFlow("for (int part = $1L; part < n; part += $1L)", PART);
            columns(code, RegisterFile.SIXTEEN, Start.PLACE, "Math.min(" + PART + ", n - part)");
            code.endControlFlow();
        } else {
            columns(code, RegisterFile.SIXTEEN, start(), "");
        }
        return PANEL.method(name, code.endControlFlow().build());
    }

    /** Weight gradients go on from one part of the samples to the next. */
    private Start start() {
        return form == TileForm.WEIGHT_GRADIENT ? Start.PLACE : Start.ZERO;
    }

    /** @param part how many terms are summed; none where it is all of them */
    private void columns(CodeBlock.Builder code, RegisterFile registers, Start start, String part) {
        var size = size(registers);
        if (registers.divides(size.columns(), width)) {
            code.beginControlFlow("for (int column = 0; column < $L; column += $L)", width,
                    Code.lanes(size.columns()));
            strip(code, size, registers, start, part);
            code.endControlFlow();
            return;
        }
        var lanes = Code.lanes(size.columns());
        code.beginControlFlow("for (int column = 0, next; column < $L; column = next)", width)
                .beginControlFlow("if (column + $L <= $L)", lanes, width).addStatement("next = column + $L", lanes);
        strip(code, size, registers, start, part);
        code.nextControlFlow("else").addStatement("next = column + LANES");
        strip(code, new TileSize(size.rows(), 1), registers, start, part);
        code.endControlFlow().endControlFlow();
    }

    private void strip(CodeBlock.Builder code, TileSize size, RegisterFile registers, Start start, String part) {
        var call = PANEL.call(strip(size, registers, start)).with("wAt", "wAt + column").with("yAt", "yAt + column");
        if (!part.isEmpty()) {
            call.with("n", part);
        }
        if (!part.isEmpty() && start == Start.PLACE) {
            call.with("xAt", "xAt + part").with("wAt", "wAt + part * wStride + column");
        }
        call.print(code);
    }

    /** A vector of the widest kind holds sixteen columns, two of the next kind as many. */
    private TileSize size(RegisterFile registers) {
        var size = helpers.size(form, registers);
        int vectors = registers == RegisterFile.THIRTY_TWO
                ? Math.min(size.columns(), width / Layout.LANES)
                : size.columns();
        boolean single = vectors == 1 && registers == RegisterFile.THIRTY_TWO && xStride.isPresent();
        return new TileSize(single ? ROWS_OF_ONE_VECTOR : size.rows(), vectors);
    }

    private String strip(TileSize size, RegisterFile registers, Start start) {
        var name = prefix(start) + "Strip" + size + by(registers);
        helpers.use(name, () -> List.of(stripMethod(name, size, registers, start)));
        var tile = tile(size, registers, start);
        if (xStride.orElse(0) <= MAX_STRIDE_OF_A_TRIAL) {
            helpers.tryOut(registers, CodeBlock.of("$L(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);\n", tile));
        }
        return name;
    }

    private String prefix(Start start) {
        return form.key() + (start == start() ? "" : "Continued");
    }

    private MethodSpec stripMethod(String name, TileSize size, RegisterFile registers, Start start) {
        var code = CodeBlock.builder().addStatement("int row = from");
        for (int height : new Ladder(size.rows()).heights()) {
            code.beginControlFlow("while (row + $L <= to)", height);
            TILE.call(tile(new TileSize(height, size.columns()), registers, start))
                    .with("xAt", readsColumns() ? "xAt + row" : "xAt + row * xStride")
                    .with("yAt", "yAt + row * yStride").print(code);
            code.addStatement("row += $L", height).endControlFlow();
        }
        return PANEL.method(name, code.build());
    }

    /** Whether a row of y belongs to a column of x rather than to a row. */
    private boolean readsColumns() {
        return form == TileForm.WEIGHT_GRADIENT;
    }

    private String tile(TileSize size, RegisterFile registers, Start start) {
        boolean close = isPacked() || (isClose(registers) && size.rows() >= CLOSE_ROWS);
        var name = prefix(start) + size + (close ? by(registers) : "");
        helpers.use(name, () -> List.of(tileMethod(name, size, registers, close, start)));
        return name;
    }

    /** Calls without terms count for HotSpot, too, which is how warming up gets a tile compiled. */
    private MethodSpec tileMethod(String name, TileSize size, RegisterFile registers, boolean close, Start start) {
        var rows = readsColumns() ? Index.ZERO.plus(1)
                : close ? Index.ZERO.plus(xStride.getAsInt()) : Index.of("xStride");
        boolean runs = registers == RegisterFile.SIXTEEN && !isPacked();
        var w = runs ? Index.of("wPlace") : Index.of("wAt").plus("k * " + (isPacked() ? width : "wStride"));
        var x = !readsColumns() ? Index.of("xAt").plus("k")
                : runs ? Index.of("xPlace")
                        : Index.of("xAt").plus("k * " + (isPacked() ? xStride.getAsInt() : "xStride"));
        var places = new ArrayList<TileLoop.Running>();
        if (runs && readsColumns()) {
            places.add(new TileLoop.Running("xPlace", "xAt", "xStride"));
        }
        if (runs) {
            places.add(new TileLoop.Running("wPlace", "wAt", "wStride"));
        }
        var loop = TileLoop.counted(places.toArray(TileLoop.Running[]::new));
        var sums = new Accumulators("y", "y", Index.of("yAt"), Index.of("yStride"), Index.of("LANES"), start, finish());
        var tile = new RegisterTile(size, Operand.broadcast("x", "x", x, rows),
                Operand.neighbours("w", "w", w), loop, sums);
        return TILE.method(name, CodeBlock.builder().beginControlFlow("if (n == 0)").addStatement("return")
                .endControlFlow().add(tile.body()).build());
    }

    private Finish finish() {
        return form == TileForm.WINOGRAD_WEIGHT_GRADIENT ? Accumulators.ADD : Accumulators.STORE;
    }
}
