package dev.nacre.processor.emit.kernel.winograd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.convolution.ConvolutionKernel;
import dev.nacre.processor.emit.kernel.convolution.IndirectConvolution;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Winograd;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Convolutions in tiles are those over taps but for rounding, and have the same bits in every form and layout. */
class WinogradKernelTest {

    private static final int AT = 5;
    private static final float TOLERANCE = 5e-6f;

    /** {@code max(sum + operand1, 0) * operand2}. */
    private static final Epilogue FINISH = new Epilogue(ScalarExpression.variable(0).plus(ScalarExpression.variable(1))
            .atLeast(ScalarExpression.constant(0)).times(ScalarExpression.variable(2)), List.of(true, false));

    @TempDir
    Path folder;

    private TileTable tiles = TileTable.STANDARD;

    /** A convolution of one grid with 3 x 3 filters. */
    record Case(Axis height, Axis width, Shape grid, int filters, int rows, boolean flipped) {

        private IndirectConvolution indirect() {
            var window = new Window(height, width);
            var places = window.over(grid, filters);
            return flipped ? new IndirectConvolution(window, 1, places, grid, true)
                    : new IndirectConvolution(window, 1, grid, places, false);
        }

        private Winograd winograd() {
            var all = indirect();
            return new Winograd(all.source(), all.result(), flipped ? 2 - height.before() : height.before(),
                    flipped ? 2 - width.before() : width.before(), flipped);
        }

        private Epilogue epilogue() {
            return flipped ? Epilogue.NONE : FINISH;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(false, true).flatMap(flipped -> Stream.of(
                new Case(padded(1, 1), padded(1, 1), Shape.of(8, 8, 16), 16, 17, flipped),
                new Case(padded(0, 0), padded(0, 0), Shape.of(7, 9, 32), 16, 16, flipped),
                new Case(padded(2, 2), padded(0, 1), Shape.of(5, 6, 16), 64, 3, flipped),
                new Case(padded(1, 0), padded(2, 2), Shape.of(4, 3, 48), 112, 2, flipped),
                new Case(padded(0, 2), padded(1, 1), Shape.of(3, 11, 16), 32, 33, flipped),
                new Case(padded(1, 1), padded(1, 1), Shape.of(1, 2, 16), 16, 1, flipped)));
    }

    private static Axis padded(int before, int after) {
        return new Axis(3, 1, 1, before, after);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blocks(Case given) throws Exception {
        var expected = inBlocks(given, new ConvolutionKernel(given.indirect(), given.epilogue()), 0, 0);
        var tolerance = within(TOLERANCE * largest(expected));
        var kernel = new WinogradKernel(given.winograd(), given.epilogue(), true);
        int[] bits = null;
        for (int width : EmittedKernel.WIDTHS) {
            var y = inBlocks(given, kernel, width, given.winograd().scratch(true));
            bits = bits == null ? bits(y) : bits;
            assertThat(bits(y)).as("%s at %d bits", given, width).isEqualTo(bits);
            for (int i = 0; i < y.length; i++) {
                assertThat(y[i]).as("%s, number %d", given, i).isCloseTo(expected[i], tolerance);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowsGetTheSameBits(Case given) throws Exception {
        var expected = bits(inBlocks(given, new WinogradKernel(given.winograd(), given.epilogue(), true), 0,
                given.winograd().scratch(true)));
        var kernel = new WinogradKernel(given.winograd(), given.epilogue(), false);
        int size = given.indirect().source().size();
        var x = new float[AT + given.rows() * size];
        var source = source(given);
        for (int i = 0; i < given.rows() * size; i++) {
            x[AT + i] = source[place(size, i / size, i % size)];
        }
        for (int width : EmittedKernel.WIDTHS) {
            var y = run(given, kernel, width, x, new float[AT + given.rows() * given.indirect().result().size()],
                    given.winograd().scratch(false));
            assertThat(bits(Arrays.copyOfRange(y, AT, y.length))).as("%s at %d bits", given, width).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"16x1", "6x3", "4x4", "1x1"})
    void tilesOfAnySizeGetTheSameBits(String size) throws Exception {
        var given = new Case(padded(1, 1), padded(1, 1), Shape.of(8, 8, 16), 64, 17, false);
        var kernel = new WinogradKernel(given.winograd(), given.epilogue(), true);
        int scratch = given.winograd().scratch(true);
        var expected = bits(inBlocks(given, kernel, 0, scratch));
        tiles = TileTable.STANDARD.with(TileForm.WINOGRAD_PRODUCT, TileSize.parse(size).orElseThrow());
        for (int width : EmittedKernel.WIDTHS) {
            assertThat(bits(inBlocks(given, kernel, width, scratch))).as("at %d bits", width).isEqualTo(expected);
        }
    }

    private static float largest(float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /** The results of the samples that are there, one after the other. */
    private float[] inBlocks(Case given, Kernel kernel, int width, int scratch) throws Exception {
        int size = given.indirect().result().size();
        var y = run(given, kernel, width, source(given),
                new float[AT + Layout.blocks(given.rows()) * size * Layout.LANES], scratch);
        var results = new float[given.rows() * size];
        for (int i = 0; i < results.length; i++) {
            results[i] = y[place(size, i / size, i % size)];
        }
        return results;
    }

    /** Runs whole blocks of samples in two calls; all arrays end where they have to. */
    private float[] run(Case given, Kernel kernel, int width, float[] x, float[] y, int scratch) throws Exception {
        var random = new Random(given.hashCode());
        var arguments = new ArrayList<Object>(List.of(x, AT));
        arguments.addAll(List.of(numbers(random, AT + given.indirect().filters().length()), AT));
        if (!given.flipped()) {
            arguments.addAll(List.of(numbers(random, AT + given.filters()), AT, numbers(random, AT + 1), AT));
        }
        arguments.addAll(List.of(y, AT));
        if (scratch > 0) {
            var room = new float[AT + scratch];
            Arrays.fill(room, Float.NaN);
            arguments.addAll(List.of(room, AT));
        }
        int middle = Math.min(given.rows(), Layout.LANES);
        try (var emitted = new EmittedKernel(folder.resolve(kernel.name() + width), tiles, kernel)) {
            for (var part : List.of(List.of(0, middle), List.of(middle, given.rows()))) {
                var all = new ArrayList<>(arguments);
                all.addAll(part);
                emitted.run(width, all.toArray());
            }
        }
        return y;
    }

    /** Samples in blocks; what lies beside the last ones may be anything. */
    private static float[] source(Case given) {
        int size = given.indirect().source().size();
        var x = numbers(new Random(7), AT + Layout.blocks(given.rows()) * size * Layout.LANES);
        for (int sample = given.rows(); sample < Layout.blocks(given.rows()) * Layout.LANES; sample++) {
            for (int element = 0; element < size; element++) {
                x[place(size, sample, element)] = Float.NaN;
            }
        }
        return x;
    }

    private static int place(int size, int sample, int element) {
        return AT + (sample / Layout.LANES * size + element) * Layout.LANES + sample % Layout.LANES;
    }

    private static float[] numbers(Random random, int length) {
        var numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static int[] bits(float[] numbers) {
        var bits = new int[numbers.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(numbers[i]));
        return bits;
    }
}
