package dev.nacre.processor.emit.kernel.convolution;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static org.assertj.core.api.Assertions.assertThat;

/** Convolutions and their gradients have, in every form, the bits of one chain of products over taps and channels. */
class ConvolutionKernelTest {

    private static final int AT = 5;
    private static final int RANDOM_WINDOWS = 14;

    /** {@code max(sum + operand1, 0) * operand2}. */
    private static final Epilogue FINISH = new Epilogue(ScalarExpression.variable(0).plus(ScalarExpression.variable(1))
            .atLeast(ScalarExpression.constant(0)).times(ScalarExpression.variable(2)), List.of(true, false));

    @TempDir
    Path folder;

    /** A convolution of one grid. */
    record Case(Window window, int groups, Shape grid, int filters, int rows) {

        IndirectConvolution forward() {
            return new IndirectConvolution(window, groups, grid, places(), false);
        }

        IndirectConvolution gradient() {
            return new IndirectConvolution(window, groups, places(), grid, true);
        }

        private Shape places() {
            return window.over(grid, filters);
        }

        boolean fits() {
            return window.height().outputs(grid.height()) > 0 && window.width().outputs(grid.width()) > 0;
        }
    }

    static Stream<Case> cases() {
        var valid = Axis.valid(5, 1, 1);
        var same = Axis.same(3, 1, 1, 7);
        var line = Axis.valid(1, 1, 1);
        return Stream.concat(Stream.of(
                new Case(new Window(valid, valid), 1, Shape.of(9, 9, 1), 6, 20),
                new Case(new Window(same, same), 1, Shape.of(7, 7, 5), 24, 16),
                new Case(new Window(same, same), 1, Shape.of(7, 7, 3), 53, 33),
                new Case(new Window(same, same), 1, Shape.of(7, 7, 2), 107, 3),
                new Case(new Window(same, same), 6, Shape.of(7, 7, 6), 6, 17),
                new Case(new Window(same, same), 64, Shape.of(7, 7, 64), 64, 5),
                new Case(new Window(same, Axis.same(3, 2, 1, 9)), 5, Shape.of(7, 9, 5), 5, 5),
                new Case(new Window(same, Axis.valid(2, 1, 1)), 7, Shape.of(9, 6, 7), 7, 16),
                new Case(new Window(Axis.same(3, 1, 2, 9), Axis.same(3, 1, 2, 12)), 4, Shape.of(9, 12, 4), 4, 16),
                new Case(new Window(same, same), 3, Shape.of(7, 7, 6), 12, 16),
                new Case(new Window(line, Axis.same(4, 2, 1, 11)), 1, Shape.of(11, 3), 2, 18),
                new Case(new Window(line, line), 1, Shape.of(1, 1, 4), 3, 70),
                new Case(new Window(new Axis(3, 1, 4, 4, 4), new Axis(3, 1, 4, 4, 4)), 1, Shape.of(6, 6, 2), 4, 9)),
                randomCases());
    }

    private static Stream<Case> randomCases() {
        var random = new Random(5);
        return Stream.generate(() -> {
            int groups = 1 + random.nextInt(3);
            var grid = Shape.of(1 + random.nextInt(9), 1 + random.nextInt(9), groups * (1 + random.nextInt(4)));
            return new Case(new Window(axis(random), axis(random)), groups, grid, groups * (1 + random.nextInt(11)),
                    1 + random.nextInt(40));
        }).filter(Case::fits).limit(RANDOM_WINDOWS);
    }

    private static Axis axis(Random random) {
        return new Axis(1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4),
                random.nextInt(4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sumsOverWhatTheWindowShows(Case given) throws Exception {
        check(given, given.forward(), FINISH);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sumsOverTheWindowsThatShowIt(Case given) throws Exception {
        check(given, given.gradient(), Epilogue.NONE);
    }

    static Stream<Case> casesWithKernelsForRows() {
        return cases().filter(given -> given.groups() == 1 || given.forward().isDepthwise());
    }

    @ParameterizedTest
    @MethodSource("casesWithKernelsForRows")
    void samplesInRowsGetTheSameBits(Case given) throws Exception {
        var indirect = given.forward();
        var random = new Random(given.hashCode());
        int xSize = indirect.source().size();
        int ySize = indirect.result().size();
        var x = numbers(random, AT + Layout.blocks(given.rows()) * IndirectConvolution.block(indirect.source()));
        var xInRows = new float[AT + given.rows() * Layout.padded(xSize)];
        Arrays.fill(xInRows, Float.NaN);
        for (int i = 0; i < given.rows() * xSize; i++) {
            xInRows[AT + i / xSize * Layout.padded(xSize) + i % xSize] = x[AT + place(xSize, i / xSize, i % xSize)];
        }
        var w = numbers(random, AT + indirect.filters().length());
        var bias = numbers(random, AT + Layout.padded(given.filters()));
        var scale = numbers(random, AT + 1);
        try (var blocks = new EmittedKernel(folder.resolve("blocks"), new ConvolutionKernel(indirect, FINISH));
                var rows = new EmittedKernel(folder.resolve("rows"), new RowConvolutionKernel(indirect, FINISH))) {
            var expected = new float[AT + Layout.blocks(given.rows()) * IndirectConvolution.block(indirect.result())];
            blocks.run(EmittedKernel.WIDTHS.getFirst(), x, AT, w, AT, bias, AT, scale, AT, expected, AT, 0,
                    given.rows());
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[AT + given.rows() * Layout.padded(ySize)];
                Arrays.fill(y, 3e7f);
                rows.run(width, xInRows, AT, w, AT, bias, AT, scale, AT, y, AT, 0, given.rows());
                for (int i = 0; i < given.rows() * Layout.padded(ySize); i++) {
                    int element = i % Layout.padded(ySize);
                    float wanted = element < ySize
                            ? expected[AT + place(ySize, i / Layout.padded(ySize), element)]
                            : 3e7f;
                    assertThat(Float.floatToRawIntBits(y[AT + i])).as("%s, width %d, float %d", given, width, i)
                            .isEqualTo(Float.floatToRawIntBits(wanted));
                }
            }
        }
    }

    @Test
    void leavesOtherBlocksAlone() throws Exception {
        var given = new Case(new Window(Axis.valid(2, 1, 1), Axis.valid(2, 1, 1)), 1, Shape.of(3, 3, 1), 2, 64);
        var indirect = given.forward();
        try (var kernel = new EmittedKernel(folder, new ConvolutionKernel(indirect, Epilogue.NONE))) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[4 * IndirectConvolution.block(indirect.result())];
                Arrays.fill(y, -7);
                var x = new float[4 * IndirectConvolution.block(indirect.source())];
                var w = new float[indirect.filters().length()];
                kernel.run(width, x, 0, w, 0, y, 0, 16, 48);
                int block = IndirectConvolution.block(indirect.result());
                assertThat(Arrays.copyOf(y, block)).containsOnly(-7);
                assertThat(Arrays.copyOfRange(y, block, 3 * block)).containsOnly(0);
                assertThat(Arrays.copyOfRange(y, 3 * block, 4 * block)).containsOnly(-7);
            }
        }
    }

    private void check(Case given, IndirectConvolution indirect, Epilogue epilogue) throws Exception {
        var random = new Random(given.hashCode());
        int blocks = Layout.blocks(given.rows());
        var x = numbers(random, AT + blocks * IndirectConvolution.block(indirect.source()));
        spoilBeyond(x, indirect.source().size(), given.rows());
        var w = numbers(random, AT + indirect.filters().length());
        var bias = numbers(random, AT + given.filters());
        var scale = numbers(random, AT + 1);
        try (var kernel = new EmittedKernel(folder, new ConvolutionKernel(indirect, epilogue))) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[AT + blocks * IndirectConvolution.block(indirect.result())];
                if (epilogue.equals(Epilogue.NONE)) {
                    kernel.run(width, x, AT, w, AT, y, AT, 0, given.rows());
                } else {
                    kernel.run(width, x, AT, w, AT, bias, AT, scale, AT, y, AT, 0, given.rows());
                }
                compare(given, indirect, y, (sample, place) -> {
                    float sum = sum(given, indirect, x, w, sample, place);
                    int filter = place % indirect.result().channels();
                    return epilogue.equals(Epilogue.NONE) ? sum : Math.max(sum + bias[AT + filter], 0f) * scale[AT];
                });
            }
        }
    }

    /** The number that belongs to an element of a sample. */
    private interface Expected {
        float of(int sample, int element);
    }

    private static void compare(Case given, IndirectConvolution indirect, float[] y, Expected expected) {
        int size = indirect.result().size();
        for (int sample = 0; sample < given.rows(); sample++) {
            for (int element = 0; element < size; element++) {
                assertThat(y[AT + place(size, sample, element)]).as("%s, sample %d, element %d", given, sample, element)
                        .isEqualTo(expected.of(sample, element));
            }
        }
    }

    private static int place(int size, int sample, int element) {
        return (sample / Layout.LANES * size + element) * Layout.LANES + sample % Layout.LANES;
    }

    private static float[] numbers(Random random, int length) {
        var numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    /** What lies beside the last samples may be anything. */
    private static void spoilBeyond(float[] x, int size, int rows) {
        for (int sample = rows; sample < Layout.blocks(rows) * Layout.LANES; sample++) {
            for (int element = 0; element < size; element++) {
                x[AT + place(size, sample, element)] = Float.NaN;
            }
        }
    }

    /** One chain over taps, row by row, and the channels of the group. */
    private static float sum(Case given, IndirectConvolution indirect, float[] x, float[] w, int sample, int element) {
        int channels = indirect.result().channels();
        int column = element / channels % indirect.result().width();
        int row = element / channels / indirect.result().width();
        int filter = element % channels;
        float sum = 0;
        for (int tap = 0; tap < given.window().taps(); tap++) {
            int kernelWidth = given.window().width().kernel();
            int h = read(given.window().height(), indirect, row, tap / kernelWidth, indirect.source().height());
            int v = read(given.window().width(), indirect, column, tap % kernelWidth, indirect.source().width());
            for (int c = 0; h >= 0 && v >= 0 && c < indirect.sourceGroup(); c++) {
                int channel = filter / indirect.resultGroup() * indirect.sourceGroup() + c;
                int source = (h * indirect.source().width() + v) * indirect.source().channels() + channel;
                sum = Math.fma(x[AT + place(indirect.source().size(), sample, source)],
                        w[AT + weight(indirect.filters(), tap * indirect.sourceGroup() + c, filter)], sum);
            }
        }
        return sum;
    }

    /** What a position reads with a tap; -1 for nothing. */
    private static int read(Axis axis, IndirectConvolution indirect, int position, int tap, int length) {
        var candidates = IntStream.range(0, length).filter(source -> indirect.gradient()
                ? axis.position(source, tap) == position
                : axis.position(position, tap) == source);
        return candidates.findFirst().orElse(-1);
    }

    private static int weight(Panels filters, int row, int column) {
        int panel = column / Layout.PANEL * Layout.PANEL;
        return panel * filters.rows() + row * filters.width(panel) + column - panel;
    }
}
