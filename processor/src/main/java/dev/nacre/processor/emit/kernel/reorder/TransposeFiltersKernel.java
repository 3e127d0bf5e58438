package dev.nacre.processor.emit.kernel.reorder;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

/**
 * Copies filters by (taps, channels of a group) to channels by (taps, filters of a group), which the gradient by the
 * input reads, panel by panel of the result.
 *
 * @param source the filters, a column for each
 */
public record TransposeFiltersKernel(Panels source, int taps, int groups) implements Kernel.Plain {

    private int channelsOfGroup() {
        return source.rows() / taps;
    }

    private int filtersOfGroup() {
        return source.columns() / groups;
    }

    Panels result() {
        return new Panels(taps * filtersOfGroup(), channelsOfGroup() * groups);
    }

    @Override
    public String name() {
        return "transposeFilters" + source.suffix() + "Taps" + taps + (groups == 1 ? "" : "Groups" + groups);
    }

    @Override
    public String documentation() {
        return "y[(tap, filter), channel] = w[(tap, channel), filter], panels [from, to) of " + result().panels()
                + " of the result.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("w", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        var result = result();
        return CodeBlock.builder().beginControlFlow("for (int panel = from; panel < to; panel++)")
                .addStatement("int start = panel * $L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, result.paddedColumns())
                .addStatement("int real = Math.min(width, $L - start)", result.columns())
                .beginControlFlow("for (int row = 0; row < $L; row++)", result.rows())
                .addStatement("int tap = row / $L * $L", filtersOfGroup(), channelsOfGroup())
                .addStatement("int target = yAt + start * $L + row * width", result.rows())
                .beginControlFlow("for (int c = 0; c < real; c++)").addStatement("int channel = start + c")
                .addStatement("int filter = channel / $1L * $2L + row % $2L", channelsOfGroup(), filtersOfGroup())
                .addStatement("int wStart = filter / $1L * $1L", Layout.PANEL)
                .addStatement("int wWidth = Math.min($L, $L - wStart)", Layout.PANEL, source.paddedColumns())
                .addStatement("y[target + c] = w[wAt + wStart * $L + (tap + channel % $L) * wWidth + filter - wStart]",
                        source.rows(), channelsOfGroup())
                .endControlFlow().endControlFlow().endControlFlow().build();
    }
}
