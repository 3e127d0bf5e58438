package dev.nacre.processor.emit.kernel.convolution;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.winograd.WinogradGradientKernel;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.DepthwiseFit;
import dev.nacre.processor.plan.select.Winograd;
import dev.nacre.processor.plan.select.WinogradGradient;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The kernels of weight gradients against the definition: same bits from every form, whatever the unused lanes hold. */
class ConvolutionWeightGradientTest {

    private static final int AT = 5;
    private static final int SCRATCH = 16_384;

    @TempDir
    Path folder;

    /** A convolution with so many samples. */
    record Case(WeightGradientGeometry geometry, int rows) {}

    static Stream<Case> cases() {
        var random = new Random(7);
        return Stream.concat(Stream.of(
                new Case(geometry(valid(5), valid(5), 1, Shape.of(12, 12, 1), 6), 32),
                new Case(geometry(valid(5), valid(5), 1, Shape.of(8, 8, 6), 16), 19),
                new Case(geometry(same(3, 6), same(3, 6), 1, Shape.of(6, 6, 16), 64), 17),
                new Case(geometry(same(3, 16), same(3, 16), 1, Shape.of(16, 16, 3), 16), 16),
                new Case(geometry(same(3, 9), same(3, 9), 32, Shape.of(9, 9, 32), 32), 20),
                new Case(geometry(valid(1), valid(1), 1, Shape.of(7, 7, 20), 50), 33),
                new Case(geometry(Axis.valid(1, 1, 1), same(3, 40), 1, Shape.of(40, 4), 96), 3)),
                Stream.generate(() -> random(random)).limit(16));
    }

    private static Axis valid(int kernel) {
        return Axis.valid(kernel, 1, 1);
    }

    private static Axis same(int kernel, int length) {
        return Axis.same(kernel, 1, 1, length);
    }

    private static WeightGradientGeometry geometry(Axis height, Axis width, int groups, Shape x, int filters) {
        var window = new Window(height, width);
        return new WeightGradientGeometry(window, groups, x, window.over(x, filters));
    }

    private static Case random(Random random) {
        int groups = 1 + random.nextInt(3);
        var height = axis(random);
        var width = axis(random);
        int h = height.extent() + random.nextInt(6);
        int w = width.extent() + random.nextInt(6);
        var x = Shape.of(h, w, groups * (1 + random.nextInt(9)));
        return new Case(geometry(height, width, groups, x, groups * (1 + random.nextInt(40))), 1 + random.nextInt(40));
    }

    private static Axis axis(Random random) {
        return new Axis(1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4),
                random.nextInt(4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lanesOverFilters(Case one) throws Exception {
        if (one.geometry.groups() == 1) {
            check(one, FilterLanesGradientKernel::new, one.geometry.matrix().units());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lanesOverSamples(Case one) throws Exception {
        check(one, SampleLanesGradientKernel::new, one.geometry.matrix().units());
    }

    static Stream<Case> depthwiseCases() {
        var line = Axis.valid(1, 1, 1);
        return Stream.of(
                new Case(geometry(same(3, 9), same(3, 9), 7, Shape.of(9, 9, 7), 7), 20),
                new Case(geometry(same(3, 4), same(3, 4), 50, Shape.of(4, 4, 50), 50), 16),
                new Case(geometry(Axis.same(3, 2, 2, 8), valid(3), 5, Shape.of(8, 3, 5), 5), 33),
                new Case(geometry(line, new Axis(3, 1, 1, 2, 2), 4, Shape.of(11, 4), 4), 5),
                new Case(geometry(line, new Axis(2, 1, 1, 0, 1), 3, Shape.of(6, 3), 3), 17),
                new Case(geometry(valid(2), valid(1), 6, Shape.of(3, 5, 6), 6), 1),
                new Case(geometry(new Axis(3, 2, 1, 1, 1), new Axis(3, 2, 1, 1, 1), 34, Shape.of(8, 11, 34), 34), 18),
                new Case(geometry(valid(7), valid(5), 6, Shape.of(12, 9, 6), 6), 16));
    }

    @ParameterizedTest
    @MethodSource("depthwiseCases")
    void channelByChannel(Case one) throws Exception {
        assertThat(new DepthwiseFit(one.geometry.window(), one.geometry.groups(), one.geometry.x(), one.geometry.dy())
                .fits())
                .isTrue();
        check(one, DepthwiseGradientKernel::new, Math.ceilDiv(one.geometry.groups(), DepthwiseGradientKernel.UNIT));
    }

    static Stream<Case> casesInSquares() {
        return Stream.of(
                new Case(geometry(same(3, 8), same(3, 8), 1, Shape.of(8, 8, 16), 16), 33),
                new Case(geometry(valid(3), valid(3), 1, Shape.of(7, 10, 32), 16), 16),
                new Case(geometry(new Axis(3, 1, 1, 2, 2), new Axis(3, 1, 1, 0, 1), 1, Shape.of(5, 4, 16), 64), 5),
                new Case(geometry(same(3, 5), new Axis(3, 1, 1, 3, 2), 1, Shape.of(5, 3, 48), 112), 17));
    }

    @ParameterizedTest
    @MethodSource("casesInSquares")
    void inSquares(Case one) throws Exception {
        var window = one.geometry.window();
        var gradient = new WinogradGradient(new Winograd(one.geometry.x(), one.geometry.dy(), window.height().before(),
                window.width().before(), false));
        check(one, _ -> new WinogradGradientKernel(gradient),
                Math.ceilDiv(one.geometry.x().channels(), WinogradGradient.UNIT), gradient.scratch());
    }

    private void check(Case one, Function<WeightGradientGeometry, Kernel> form, int units) throws Exception {
        check(one, form, units, SCRATCH);
    }

    private void check(Case one, Function<WeightGradientGeometry, Kernel> form, int units, int scratch)
            throws Exception {
        var geometry = one.geometry;
        var x = blocks(geometry.x(), one.rows, 1);
        var dy = blocks(geometry.dy(), one.rows, 2);
        var expected = definition(one, x, dy);
        float[] scalar = null;
        try (var kernel = new EmittedKernel(folder, form.apply(geometry))) {
            for (int width : EmittedKernel.WIDTHS) {
                var dw = new float[AT + geometry.matrix().length()];
                Arrays.fill(dw, Float.NaN);
                for (int part : List.of(0, 1, 2)) {
                    kernel.run(width, x, AT, dy, AT, dw, AT, scratch(scratch), AT, one.rows, units * part / 3,
                            units * (part + 1) / 3);
                }
                scalar = Objects.requireNonNullElse(scalar, dw);
                assertThat(dw).as("%d bits", width).isEqualTo(scalar);
                compare(dw, expected, geometry.matrix());
            }
        }
    }

    private static float[] scratch(int floats) {
        var scratch = new float[AT + floats];
        Arrays.fill(scratch, Float.NaN);
        return scratch;
    }

    /** Random numbers, and no numbers in the lanes of samples that are not there. */
    private static float[] blocks(Shape shape, int rows, long seed) {
        var random = new Random(seed);
        var blocks = new float[AT + Layout.blocks(rows) * Layout.LANES * shape.size()];
        for (int i = AT; i < blocks.length; i++) {
            int sample = (i - AT) / (16 * shape.size()) * 16 + (i - AT) % 16;
            blocks[i] = sample < rows ? random.nextFloat() - 0.5f : Float.NaN;
        }
        return blocks;
    }

    private static double[] definition(Case one, float[] x, float[] dy) {
        var geometry = one.geometry;
        var matrix = geometry.matrix();
        var dw = new double[matrix.rows() * matrix.columns()];
        for (int s = 0; s < one.rows; s++) {
            for (int k = 0; k < matrix.rows(); k++) {
                for (int o = 0; o < matrix.columns(); o++) {
                    dw[k * matrix.columns() + o] += overPlaces(geometry, s, k, o, x, dy);
                }
            }
        }
        return dw;
    }

    private static double overPlaces(WeightGradientGeometry geometry, int s, int k, int o, float[] x, float[] dy) {
        var window = geometry.window();
        int tap = k / geometry.channels();
        int channel = o / geometry.filters() * geometry.channels() + k % geometry.channels();
        double sum = 0;
        for (int place = 0; place < geometry.dy().positions(); place++) {
            int h = window.height().position(place / geometry.dy().width(), tap / window.width().kernel());
            int w = window.width().position(place % geometry.dy().width(), tap % window.width().kernel());
            if (h >= 0 && h < geometry.x().height() && w >= 0 && w < geometry.x().width()) {
                sum += (double) x[at(geometry.x(), s, h * geometry.x().width() + w, channel)]
                        * dy[at(geometry.dy(), s, place, o)];
            }
        }
        return sum;
    }

    private static int at(Shape shape, int s, int position, int channel) {
        return AT + (s / 16 * shape.size() + position * shape.channels() + channel) * 16 + s % 16;
    }

    private static void compare(float[] dw, double[] expected, Panels matrix) {
        for (int k = 0; k < matrix.rows(); k++) {
            for (int column = 0; column < matrix.paddedColumns(); column++) {
                int start = column / Layout.PANEL * Layout.PANEL;
                int width = Math.min(Layout.PANEL, matrix.paddedColumns() - start);
                double value = dw[AT + start * matrix.rows() + k * width + column - start];
                double wanted = column < matrix.columns() ? expected[k * matrix.columns() + column] : 0;
                assertThat(value).as("row %d, filter %d", k, column).isCloseTo(wanted,
                        within(1e-5 + 1e-4 * Math.abs(wanted)));
            }
        }
    }
}
