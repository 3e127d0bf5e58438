package dev.nacre.processor.layer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static org.assertj.core.api.Assertions.assertThat;

/** Shapes, parameters and lowering of layers that slide over grids. */
class GridShapesTest {

    private static final Layer.ShapeProblems NONE = new Layer.ShapeProblems() {

        @Override
        public void mismatch(String message, String hint) {
            throw new AssertionError(message);
        }

        @Override
        public void report(DiagnosticId id, String member, Object... arguments) {
            throw new AssertionError(id + " on " + member + " with " + List.of(arguments));
        }
    };

    /** The formula of every system: floor((length + padding - dilation (kernel - 1) - 1) / stride) + 1. */
    @ParameterizedTest
    @CsvSource({"3, 1, 1, 0, 7, 6", "3, 2, 1, 0, 4, 3", "3, 1, 2, 0, 5, 4", "3, 2, 1, 1, 5, 4", "5, 3, 1, 2, 3, 3",
        "1, 2, 1, 0, 5, 4"})
    void convolutionsFollowTheFormula(int kernel, int stride, int dilation, int pad, int height, int width) {
        var layer = new Convolution(4, sliding(kernel, stride, dilation, pad), 1, true);

        assertThat(layer.outputShape(List.of(Shape.of(9, 8, 3)), NONE)).isEqualTo(Shape.of(height, width, 4));
    }

    private static Sliding sliding(int kernel, int stride, int dilation, int pad) {
        return new Sliding(2, List.of(kernel, kernel), List.of(stride, stride), List.of(dilation, dilation), false,
                List.of(pad, pad, pad, pad), "kernel");
    }

    @Test
    void samePaddingHasOnePlaceForEachStride() {
        var same = new Sliding(2, List.of(4, 3), List.of(1, 3), List.of(1, 1), true, List.of(0, 0, 0, 0), "kernel");

        assertThat(new Convolution(2, same, 1, true).outputShape(List.of(Shape.of(9, 8, 3)), NONE))
                .isEqualTo(Shape.of(9, 3, 2));
        // an odd total has its larger half behind
        assertThat(same.on(Shape.of(9, 8, 3)).height().before()).isEqualTo(1);
        assertThat(same.on(Shape.of(9, 8, 3)).height().after()).isEqualTo(2);
    }

    @Test
    void filtersOfGroupsSeeTheirChannelsAlone() {
        var weight = new Convolution(12, sliding(3, 1, 1, 1), 4, true).parameters(List.of(Shape.of(9, 8, 8)))
                .getFirst();

        assertThat(weight.shape()).isEqualTo(Shape.of(12, 3, 3, 2));
        assertThat(weight.fanIn()).isEqualTo(3 * 3 * 2);
        assertThat(weight.fanOut()).isEqualTo(3 * 3 * 3);
    }

    @Test
    void workIsCountedByMultiplyAdds() {
        assertThat(new Convolution(4, sliding(3, 1, 1, 0), 1, false).flops(List.of(Shape.of(9, 8, 3))))
                .isEqualTo(2L * 7 * 6 * 4 * 27);
    }

    @Test
    void globalPoolsGiveRowsOfChannels() {
        for (var pool : List.of(new GlobalPool(true), new GlobalPool(false))) {
            assertThat(pool.outputShape(List.of(Shape.of(9, 8, 3)), NONE)).isEqualTo(Shape.of(3));
            assertThat(pool.outputShape(List.of(Shape.of(8, 3)), NONE)).isEqualTo(Shape.of(3));
        }
    }

    @Test
    void concatenationJoinsChannels() {
        assertThat(new Concat().outputShape(List.of(Shape.of(9, 8, 3), Shape.of(9, 8, 4)), NONE))
                .isEqualTo(Shape.of(9, 8, 7));
    }

    @Test
    void productsTakeARowOfChannels() {
        assertThat(new Combination(true).outputShape(List.of(Shape.of(3), Shape.of(9, 8, 3)), NONE))
                .isEqualTo(Shape.of(9, 8, 3));
    }

    @Test
    void normGoesByChannels() {
        assertThat(new BatchNorm(0.1, 1e-5, true).parameters(List.of(Shape.of(9, 8, 3))))
                .allMatch(parameter -> parameter.shape().equals(Shape.of(3)));
    }

    @Test
    void spatialDropoutDrawsOneNumberForEachChannel() {
        var tape = new Tape();
        var x = tape.source("x", Value.Domain.BATCH, Shape.of(9, 8, 3));

        var y = new SpatialDropout(0.25).lower(tape, new Asked(), List.of(x), List.of());

        var drawn = tape.steps().getFirst();
        assertThat(drawn.result().shape()).isEqualTo(Shape.of(3));
        assertThat(((Op.Elementwise) drawn.op()).function().toString()).contains("Random");
        assertThat(y.shape()).isEqualTo(x.shape());
        assertThat(tape.steps().getLast().operands()).containsExactly(x, drawn.result());
    }

    private record Asked() implements Layer.Lowering {

        @Override
        public String name() {
            return "tested";
        }

        @Override
        public boolean training() {
            return true;
        }

        @Override
        public void remember(Value state, ScalarExpression update, Value seen) {
            throw new AssertionError("nothing is remembered");
        }
    }

    @Test
    void windowsOfPoolsStandSideBySideUnlessToldOtherwise() {
        var use = AnnotationUse.of("MaxPool2d", Map.of("value", List.of(3, 2), "stride", List.of(), "padding", "VALID",
                "pad", List.of()));

        var pool = (Pool) Pool.LARGEST.reader().read(use, new Diagnostics()).orElseThrow();

        assertThat(pool.sliding().stride()).containsExactly(3, 2);
        assertThat(pool.describe()).isEqualTo("max pool 3 x 2, stride 3 x 2");
    }
}
