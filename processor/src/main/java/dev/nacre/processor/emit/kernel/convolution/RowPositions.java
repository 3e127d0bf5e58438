package dev.nacre.processor.emit.kernel.convolution;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.TapClass;

/**
 * The walk of a convolution over the positions of one sample, one panel of filters after the other. Lines of positions are cut
 * into tiles of equal length, the last of which begins early where the line is no whole number of them.
 *
 * @param name of the kernel, with which the names of these methods begin
 */
record RowPositions(String name, IndirectConvolution indirect, Epilogue epilogue, HelperMethods helpers) {

    private static final int MAX_POSITIONS = 16;

    /**
     * Positions that one loop walks along.
     *
     * @param step floats from what one reads to what the next does
     * @param count how many there are
     */
    private record Line(int step, int count) {}

    /** The name of the method for a panel with so many filters. */
    String method(int filters) {
        var code = CodeBlock.builder().beginControlFlow("for (int record = 2; record < $L[0]; record += 10)", table())
                .addStatement("int inner = $L", entry(1)).addStatement("int xInner = $L", entry(6))
                .addStatement("int yInner = $L", entry(7)).addStatement("int begin = $L", entry(8))
                .addStatement("int end = $L", entry(9))
                .beginControlFlow("for (int i = 0; i < $L; i++)", entry(0))
                .addStatement("int xLine = xAt + $L + i * $L", entry(2), entry(4))
                .addStatement("int yLine = yAt + $L + i * $L", entry(3), entry(5));
        var lines = lines();
        boolean first = true;
        for (var line : lines) {
            var condition = "xInner == %d && inner == %d".formatted(line.step(), line.count());
            if (first) {
                code.beginControlFlow("if ($L)", condition);
            } else {
                code.nextControlFlow("else if ($L)", condition);
            }
            line(code, filters, line);
            first = false;
        }
        if (!first) {
            code.nextControlFlow("else");
        }
        code.beginControlFlow("for (int j = 0; j < inner; j++)");
        tile(code, filters, new Line(0, 1), 1);
        code.endControlFlow();
        if (!first) {
            code.endControlFlow();
        }
        code.endControlFlow().endControlFlow();
        return helpers.share(name + "Of" + filters, free -> signature(free).addCode(code.build()).build());
    }

    private String table() {
        return indirect.rowTableName();
    }

    private String entry(int number) {
        return table() + (number == 0 ? "[record]" : "[record + " + number + "]");
    }

    /** The kinds of lines with several positions; as {@code IndirectionTable} walks along them. */
    private Set<Line> lines() {
        int across = indirect.window().width().stride() * indirect.source().channels();
        int down = indirect.window().height().stride() * indirect.source().width() * indirect.source().channels();
        var lines = new LinkedHashSet<Line>();
        for (var row : indirect.rows()) {
            for (var column : indirect.columns()) {
                var line = line(row, column, across, down);
                if (line.count() > 1) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static Line line(TapClass row, TapClass column, int across, int down) {
        return column.count() == 1 && row.count() > 1 ? new Line(down, row.count()) : new Line(across, column.count());
    }

    private void line(CodeBlock.Builder code, int filters, Line line) {
        int vectors = Layout.padded(filters) / Layout.LANES;
        int wide = positions(line.count(), vectors, RegisterFile.THIRTY_TWO);
        int narrow = positions(line.count(), vectors, RegisterFile.SIXTEEN);
        if (wide == narrow) {
            strip(code, filters, line, wide);
            return;
        }
        code.beginControlFlow("if (WIDE)");
        strip(code, filters, line, wide);
        code.nextControlFlow("else");
        strip(code, filters, line, narrow);
        code.endControlFlow();
    }

    /** How many positions each of as few tiles as possible takes. */
    private int positions(int count, int vectors, RegisterFile registers) {
        int sums = helpers.size(TileForm.SMALL_BATCH, registers).accumulators();
        int most = Math.clamp(sums / vectors, 1, MAX_POSITIONS);
        return Math.ceilDiv(count, Math.ceilDiv(count, most));
    }

    private void strip(CodeBlock.Builder code, int filters, Line line, int positions) {
        if (line.count() % positions == 0) {
            code.beginControlFlow("for (int j = 0; j < $L; j += $L)", line.count(), positions);
        } else {
            code.beginControlFlow("for (int next = 0; next < $L; next += $L)", line.count(), positions)
                    .addStatement("int j = Math.min(next, $L)", line.count() - positions);
        }
        tile(code, filters, line, positions);
        code.endControlFlow();
    }

    /** One tile at position {@code j} of a line, one part of the lanes after the other where vectors are narrower. */
    private void tile(CodeBlock.Builder code, int filters, Line line, int positions) {
        var tile = new RowTile(filters, positions, line.step(), indirect.isDepthwise(), epilogue);
        code.beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Math.min(filters, Layout.LANES))
                .addStatement(
                        "$L(x, xLine + j * xInner$L, w, wAt + lane, $L, begin, end, $Ly, yLine + j * yInner + lane$L$L)",
                        helpers.share(tile.wantedName(), tile::method), indirect.isDepthwise() ? " + lane" : "",
                        table(),
                        epilogue.arguments(" + lane"), positions == 1 ? "" : ", yInner",
                        tile.isPartial() ? ", lane" : "")
                .endControlFlow();
    }

    private MethodSpec.Builder signature(String method) {
        var spec = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt");
        for (var operand : epilogue.operands()) {
            spec.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        return spec.addParameter(float[].class, "y").addParameter(int.class, "yAt");
    }
}
