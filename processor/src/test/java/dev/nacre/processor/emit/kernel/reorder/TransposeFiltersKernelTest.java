package dev.nacre.processor.emit.kernel.reorder;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** Each weight is found again under its tap, its filter and its channel. */
class TransposeFiltersKernelTest {

    private static final int AT = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"9, 5, 7, 1", "1, 50, 3, 1", "4, 3, 100, 1", "9, 2, 3, 5", "25, 1, 1, 20", "2, 1, 60, 1"})
    void movesEveryWeight(int taps, int channelsOfGroup, int filtersOfGroup, int groups) throws Exception {
        var source = new Panels(taps * channelsOfGroup, filtersOfGroup * groups);
        var transposition = new TransposeFiltersKernel(source, taps, groups);
        var result = transposition.result();
        var w = new float[AT + source.length()];
        for (int i = 0; i < w.length; i++) {
            w[i] = i;
        }
        try (var kernel = new EmittedKernel(folder, transposition)) {
            var y = new float[AT + result.length()];
            kernel.run(0, w, AT, y, AT, 0, 1);
            kernel.run(0, w, AT, y, AT, 1, result.panels());
            for (int filter = 0; filter < source.columns(); filter++) {
                for (int row = 0; row < source.rows(); row++) {
                    int tap = row / channelsOfGroup;
                    int channel = filter / filtersOfGroup * channelsOfGroup + row % channelsOfGroup;
                    assertThat(y[AT + place(result, tap * filtersOfGroup + filter % filtersOfGroup, channel)])
                            .as("tap %d, channel %d, filter %d", tap, channel, filter)
                            .isEqualTo(w[AT + place(source, row, filter)]);
                }
            }
        }
    }

    private static int place(Panels matrix, int row, int column) {
        int panel = column / Layout.PANEL * Layout.PANEL;
        return panel * matrix.rows() + row * matrix.width(panel) + column - panel;
    }
}
