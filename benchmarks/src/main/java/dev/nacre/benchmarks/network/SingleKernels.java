package dev.nacre.benchmarks.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.nacre.benchmarks.network.Convolution.Places;
import dev.nacre.benchmarks.network.Convolution.Sizes;
import dev.nacre.benchmarks.network.SingleKernel.Kind;

/** Kernels of the measured networks, each to be measured alone. */
public final class SingleKernels {

    private static final DigitsKernels DIGITS = new DigitsVectorKernels();
    private static final WideKernels WIDE = new WideVectorKernels();
    private static final RegressionKernels REGRESSION = new RegressionVectorKernels();
    private static final SgdUpdateKernels SGD = new SgdUpdateVectorKernels();
    private static final LeNetKernels LENET = new LeNetVectorKernels();
    private static final ResidualKernels RESIDUAL = new ResidualVectorKernels();
    private static final int SCRATCH = 1 << 18;

    private SingleKernels() {}

    /** All of them, those of one kind side by side. */
    public static List<SingleKernel> all() {
        var kernels = new ArrayList<SingleKernel>(dense());
        ConvolutionKernels.all().forEach(convolution -> kernels.addAll(directions(convolution)));
        kernels.addAll(smallBatch());
        kernels.addAll(updates());
        kernels.addAll(elementwise());
        kernels.addAll(pooling());
        return kernels;
    }

    private static List<SingleKernel> dense() {
        var digits = new Matrix(784, 128, 64);
        var first = new Matrix(784, 512, 128);
        var second = new Matrix(512, 512, 128);
        var last = new Matrix(512, 10, 128);
        var large = new Matrix(1024, 1024, 256);
        return List.of(
                digits.sums("forward", (m, at) -> DIGITS.product784x128(m, at[0], m, at[1], m, at[2], 0, 64)),
                digits.weightGradient((m, at) -> DIGITS.weightGradient784x128(
                        m, at[0], m, at[2], m, at[1], m, at[3], 64, 0, digits.units())),
                first.sums("forward", (m, at) -> WIDE.product784x512(m, at[0], m, at[1], m, at[2], 0, 128)),
                first.weightGradient((m, at) -> WIDE.weightGradient784x512(
                        m, at[0], m, at[2], m, at[1], m, at[3], 128, 0, first.units())),
                // The gradient of the input is the same kernel with the transposed matrix.
                second.sums("forward", (m, at) -> WIDE.product512x512(m, at[0], m, at[1], m, at[2], 0, 128)),
                last.sums("forward", (m, at) -> WIDE.product512x10(m, at[0], m, at[1], m, at[2], 0, 128)),
                last.sums("gradient of the input", (m, at) -> WIDE.product10x512(
                        m, at[2], m, at[1], m, at[0], 0, 128)),
                last.weightGradient((m, at) -> WIDE.weightGradient512x10(
                        m, at[0], m, at[2], m, at[1], m, at[3], 128, 0, last.units())),
                large.sums("forward", (m, at) -> REGRESSION.product1024x1024(
                        m, at[0], m, at[1], m, at[2], 0, 256)),
                large.weightGradient((m, at) -> REGRESSION.weightGradient1024x1024(
                        m, at[0], m, at[2], m, at[1], m, at[3], 256, 0, large.units())));
    }

    /** Sizes of a dense layer. */
    private record Matrix(int in, int out, int rows) {

        private static final int LANES = 16;
        private static final int PANEL = 48;
        private static final int ROWS_OF_A_UNIT = 8;

        int units() {
            return Math.ceilDiv(out, PANEL) * Math.ceilDiv(in, ROWS_OF_A_UNIT);
        }

        SingleKernel sums(String direction, SingleKernel.Call call) {
            return kernel(direction, "product", call);
        }

        SingleKernel weightGradient(SingleKernel.Call call) {
            return kernel("gradient of the weights", "weightGradient", call);
        }

        private SingleKernel kernel(String direction, String tile, SingleKernel.Call call) {
            // Narrow matrices are padded to whole vectors in either direction.
            int matrix = Math.ceilDiv(in, LANES) * Math.ceilDiv(out, LANES) * LANES * LANES;
            int outputs = Math.ceilDiv(out, LANES) * LANES;
            long moved = (long) rows * (in + out) + (long) in * out;
            return new SingleKernel(Kind.DENSE, "%d to %d, batch %d, %s".formatted(in, out, rows, direction), tile,
                    2.0 * rows * in * out, moved, List.of(rows * in, matrix, rows * outputs, SCRATCH), call);
        }
    }

    private static List<SingleKernel> directions(Convolution convolution) {
        var kernels = new ArrayList<SingleKernel>();
        kernels.add(direction(convolution.sizes(), "forward", convolution.tiles().sums(), convolution.forward()));
        convolution.inputGradient().ifPresent(kernel -> kernels
                .add(direction(convolution.sizes(), "gradient of the input", convolution.tiles().sums(), kernel)));
        kernels.add(direction(convolution.sizes(), "gradient of the filters", convolution.tiles().gradient(),
                convolution.weightGradient()));
        return kernels;
    }

    private static SingleKernel direction(Sizes sizes, String direction, String tile, Convolution.Kernel kernel) {
        long moved = (long) sizes.xLength() + sizes.yLength() + sizes.wLength();
        var values = List.of(sizes.xLength(), sizes.yLength(), sizes.wLength(), sizes.filters(), sizes.wLength(),
                SCRATCH);
        return new SingleKernel(sizes.isDepthwise() ? Kind.DEPTHWISE : Kind.CONVOLUTION, sizes + ", " + direction,
                tile, sizes.flops(), moved, values,
                (m, at) -> kernel.run(m, new Places(at[0], at[1], at[2], at[3], at[4], at[5])));
    }

    private static List<SingleKernel> smallBatch() {
        var strokes = new Sizes(6, 16, 5, 12, 0, 1);
        var stem = new Sizes(3, 16, 3, 32, 1, 1);
        return List.of(
                oneSample(strokes, 1, (m, at) -> LENET.rowConvolution5x5From12x12x6To8x8x16(
                        m, at[0], m, at[1], m, at[3], m, at[2], 0, 1)),
                oneSample(stem, 3, (m, at) -> RESIDUAL.rowConvolution3x3Padding1x1From32x32x3To32x32x16(
                        m, at[0], m, at[1], m, at[3], m, at[4], m, at[5], m, at[2], 0, 1)));
    }

    /** @param operands numbers that it has for each filter besides */
    private static SingleKernel oneSample(Sizes sizes, int operands, SingleKernel.Call call) {
        int x = sizes.xLength() / Sizes.BATCH;
        int y = sizes.yLength() / Sizes.BATCH;
        var values = new ArrayList<>(List.of(x, sizes.wLength(), y));
        values.addAll(Collections.nCopies(operands, sizes.filters()));
        return new SingleKernel(Kind.SMALL_BATCH, sizes.shape() + ", one sample", "smallBatch",
                (double) sizes.flops() / Sizes.BATCH, (long) x + y + sizes.wLength(), values, call);
    }

    private static List<SingleKernel> updates() {
        int some = 784 * 512;
        int many = 2048 * 2048;
        return List.of(
                // Adam reads and writes the parameter and its two averages, and reads the gradient.
                new SingleKernel(Kind.UPDATE, "Adam on %,d parameters".formatted(some), "", 12.0 * some, 7L * some,
                        List.of(some, some, some, some), (m, at) -> WIDE.update(
                                m, at[0], m, at[1], m, at[2], m, at[3], some, 1e-8f, 0.5f, 0.5f)),
                new SingleKernel(Kind.UPDATE, "SGD on %,d parameters".formatted(some), "", 2.0 * some, 3L * some,
                        List.of(some, some), (m, at) -> SGD.update(m, at[0], m, at[1], some, 1e-8f)),
                new SingleKernel(Kind.UPDATE, "SGD on %,d parameters".formatted(many), "", 2.0 * many, 3L * many,
                        List.of(many, many), (m, at) -> SGD.update(m, at[0], m, at[1], many, 1e-8f)));
    }

    private static List<SingleKernel> elementwise() {
        int values = 128 * 512;
        return List.of(
                new SingleKernel(Kind.ELEMENTWISE, "bias and relu, 512 features, batch 128", "", 2.0 * values,
                        2L * values + 512, List.of(values, values, 512),
                        (m, at) -> WIDE.first(m, at[0], m, at[1], m, at[2], 0, 128)),
                new SingleKernel(Kind.ELEMENTWISE, "gradient of relu, 512 features, batch 128", "", 1.0 * values,
                        3L * values, List.of(values, values, values),
                        (m, at) -> WIDE.secondDenseGradient(m, at[0], m, at[1], m, at[2], 0, 128)),
                new SingleKernel(Kind.ELEMENTWISE, "sum over the batch, 512 features, batch 128", "", values,
                        values + 512L, List.of(values, 512),
                        (m, at) -> WIDE.batchSum512(m, at[0], m, at[1], 128, 0, 512 / 16)));
    }

    private static List<SingleKernel> pooling() {
        int large = 64 * 24 * 24 * 6;
        int small = large / 4;
        return List.of(
                new SingleKernel(Kind.POOLING, "max pooling of 24 x 24 x 6, batch 64, forward", "", 3.0 * small,
                        (long) large + small, List.of(large, small),
                        (m, at) -> LENET.maxPool24x24x6(m, at[0], m, at[1], 0, 64)),
                new SingleKernel(Kind.POOLING, "max pooling of 24 x 24 x 6, batch 64, gradient", "", 3.0 * small,
                        2L * large + small, List.of(large, small, large),
                        (m, at) -> LENET.maxPoolGradient24x24x6(m, at[0], m, at[1], m, at[2], 0, 64)));
    }
}
