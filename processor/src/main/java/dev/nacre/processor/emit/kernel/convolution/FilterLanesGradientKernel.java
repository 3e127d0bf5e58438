package dev.nacre.processor.emit.kernel.convolution;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.UnitLoop;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.tile.Transposition;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;

/**
 * The gradient of a convolution's filters with lanes over filters: {@code dw[k, o] = sum over blocks and chunks of (sum over
 * positions p and samples s of x[p + k][s] dy[p][o][s])}. A chunk of dy is first transposed, so that the filters of a panel
 * stand side by side for each position and sample; from then on it is the product of a dense gradient, with positions and
 * samples to sum over.
 *
 * <p>
 * Each inner sum is one chain of fused multiply-adds; the sums of blocks and chunks are added in order. Samples beyond the
 * batch are never read from the copy.
 */
public record FilterLanesGradientKernel(WeightGradientGeometry geometry) implements Kernel {

    /** Floats of a transposed chunk: half a second-level cache of the smaller kind, and a member's scratch. */
    private static final int CHUNK_FLOATS = MemberScratch.FLOATS;

    @Override
    public String key() {
        return toString();
    }

    @Override
    public String name() {
        return "weightGradient" + geometry.suffix();
    }

    @Override
    public String documentation() {
        return "dw = sums of x dy over the samples [0, rows) and the output positions of a window of "
                + geometry.window()
                + ", for units [from, to) of " + geometry.matrix().units() + ".";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(geometry.offsets(constantName()), geometry.positions(constantName(), chunk(), method()));
    }

    private String constantName() {
        return geometry.constants(chunk(), method());
    }

    private String method() {
        return geometry.rowsStandTogether() ? "ofRows" : "ofTaps";
    }

    /** Output positions of a chunk. */
    private int chunk() {
        int width = Math.min(Layout.PANEL, geometry.matrix().paddedColumns());
        return Math.min(geometry.outputs(), CHUNK_FLOATS / (Layout.LANES * width));
    }

    private int chunks() {
        return Math.ceilDiv(geometry.outputs(), chunk());
    }

    /** Rows of the matrix whose factors stand side by side. */
    private int run() {
        return geometry.rowsStandTogether() ? geometry.window().width().kernel() * geometry.channels()
                : geometry.channels();
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder();
        beginChunks(code);
        code.addStatement("int inverse = (65536 + samples - 1) / samples");
        transposeChunk(code, helpers);
        beginRuns(code);
        strips(code, helpers);
        code.endControlFlow();
        return endChunks(code);
    }

    private void beginChunks(CodeBlock.Builder code) {
        UnitLoop.begin(code, geometry.matrix());
        code.addStatement("$T.fill(dw, panelAt + first * width, panelAt + last * width, 0f)", Arrays.class);
        UnitLoop.blocks(code, geometry.x(), geometry.dy());
        code.beginControlFlow("for (int chunk = 0; chunk < $L; chunk++)", chunks());
    }

    private CodeBlock endChunks(CodeBlock.Builder code) {
        code.endControlFlow().endControlFlow();
        UnitLoop.clearPadding(code, geometry.matrix());
        return code.endControlFlow().build();
    }

    /** Opens the loop over runs of rows, with the run's list of positions and the rows of it that are wanted. */
    private void beginRuns(CodeBlock.Builder code) {
        code.beginControlFlow("for (int run = first / $1L; run * $1L < last; run++)", run())
                .addStatement("int list = $L_POSITIONS[run * $L + chunk]", constantName(), chunks())
                .addStatement("int listEnd = $L_POSITIONS[run * $L + chunk + 1]", constantName(), chunks())
                .addStatement("int row = Math.max(first, run * $L)", run())
                .addStatement("int rowEnd = Math.min(last, (run + 1) * $L)", run());
    }

    /** Copies the chunk: 16 filters by 16 samples in registers, filters beyond the last 16 one by one. */
    private void transposeChunk(CodeBlock.Builder code, HelperMethods helpers) {
        int filters = geometry.dy().channels();
        code.addStatement("int firstOutput = chunk * $L", chunk())
                .addStatement("int lastOutput = Math.min(firstOutput + $L, $L)", chunk(), geometry.outputs())
                .beginControlFlow("for (int output = firstOutput; output < lastOutput; output++)")
                .addStatement("int line = dyBlock + (output * $L + start) * $L", filters, Layout.LANES)
                .addStatement("int transposed = scratchAt + (output - firstOutput) * $L * width", Layout.LANES);
        if (filters < Layout.LANES) {
            code.addStatement("int o = 0");
        } else {
            code.addStatement("int o = 0").beginControlFlow("for (; o + $1L <= $2L; o += $1L)", Layout.LANES, columns())
                    .addStatement("$L(dy, line + o * $L, $L, scratch, transposed + o, width)",
                            Transposition.method(helpers),
                            Layout.LANES, Layout.LANES)
                    .endControlFlow();
        }
        if (filters % Layout.LANES > 0) {
            code.beginControlFlow("for (; o < $L; o++)", columns())
                    .beginControlFlow("for (int s = 0; s < samples; s++)")
                    .addStatement("scratch[transposed + s * width + o] = dy[line + o * $L + s]", Layout.LANES)
                    .endControlFlow().endControlFlow();
        }
        code.endControlFlow();
    }

    /** Filters of the panel at hand, without padding. */
    private String columns() {
        var matrix = geometry.matrix();
        return matrix.columns() == matrix.paddedColumns() ? "width"
                : "Math.min(width, " + matrix.columns() + " - start)";
    }

    private void strips(CodeBlock.Builder code, HelperMethods helpers) {
        var matrix = geometry.matrix();
        code.addStatement("int chunkAt = scratchAt - firstOutput * $L * width", Layout.LANES);
        if (matrix.fullColumns() > 0 && matrix.lastColumns() > 0) {
            code.beginControlFlow("if (width == $L)", Layout.PANEL);
            strip(code, helpers, Layout.PANEL);
            code.nextControlFlow("else");
            strip(code, helpers, matrix.lastColumns());
            code.endControlFlow();
        } else {
            strip(code, helpers, matrix.fullColumns() > 0 ? Layout.PANEL : matrix.lastColumns());
        }
    }

    private void strip(CodeBlock.Builder code, HelperMethods helpers, int width) {
        code.beginControlFlow("if (WIDE)");
        strip(code, helpers, width, RegisterFile.THIRTY_TWO);
        code.nextControlFlow("else");
        strip(code, helpers, width, RegisterFile.SIXTEEN);
        code.endControlFlow();
    }

    private void strip(CodeBlock.Builder code, HelperMethods helpers, int width, RegisterFile registers) {
        int most = registers == RegisterFile.THIRTY_TWO ? width / Layout.LANES
                : helpers.size(TileForm.FILTER_LANES_GRADIENT, registers).columns();
        int vectors = registers.largestDivisor(most, width);
        code.beginControlFlow("for (int column = 0; column < $L; column += $L)", width, Code.lanes(vectors))
                .addStatement(
                        "$1L(x, xBlock + $2L_OFFSETS[row], $2L_POSITIONS, list, listEnd, samples, inverse,$Wscratch, chunkAt + column, $3L, dw, panelAt + row * $3L + column, rowEnd - row)",
                        FilterLaneTiles.strip(helpers, run(), vectors, registers), constantName(), width)
                .endControlFlow();
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        beginChunks(code);
        code.addStatement("int columns = $L", columns());
        beginRuns(code);
        code.beginControlFlow("for (int k = row; k < rowEnd; k++)")
                .addStatement("$T.fill(scratch, scratchAt, scratchAt + width, 0f)", Arrays.class)
                .beginControlFlow("for (int i = list; i < listEnd; i += 2)")
                .addStatement("int factors = xBlock + $1L_OFFSETS[k] + $1L_POSITIONS[i]", constantName())
                .addStatement("int line = dyBlock + ($L_POSITIONS[i + 1] * $L + start) * $L", constantName(),
                        geometry.dy().channels(), Layout.LANES)
                .beginControlFlow("for (int s = 0; s < samples; s++)")
                .beginControlFlow("for (int o = 0; o < columns; o++)")
                .addStatement(
                        "scratch[scratchAt + o] = Math.fma(x[factors + s],$Wdy[line + o * $L + s], scratch[scratchAt + o])",
                        Layout.LANES)
                .endControlFlow().endControlFlow().endControlFlow()
                .beginControlFlow("for (int o = 0; o < columns; o++)")
                .addStatement("dw[panelAt + k * width + o] += scratch[scratchAt + o]").endControlFlow()
                .endControlFlow().endControlFlow();
        return endChunks(code);
    }
}
