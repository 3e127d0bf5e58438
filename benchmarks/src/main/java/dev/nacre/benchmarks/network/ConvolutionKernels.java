package dev.nacre.benchmarks.network;

import java.util.List;
import java.util.Optional;

import dev.nacre.benchmarks.network.Convolution.Kernel;
import dev.nacre.benchmarks.network.Convolution.Sizes;
import dev.nacre.benchmarks.network.Convolution.Tiles;

import static dev.nacre.benchmarks.network.Convolution.Sizes.BATCH;

/** The kernels of {@link Convolutions}, by the sizes of their convolutions. */
public final class ConvolutionKernels {

    private static final ConvolutionsKernels KERNELS = new ConvolutionsVectorKernels();

    private ConvolutionKernels() {}

    /** All that are measured. */
    public static List<Convolution> all() {
        return List.of(strokes(), shapes(), wide(), wider(), deep(), mixed(), forks());
    }

    private static Convolution strokes() {
        var sizes = new Sizes(1, 6, 5, 28, 0, 1);
        return new Convolution(sizes, Tiles.FEW_FILTERS,
                (m, p) -> KERNELS.convolution5x5From28x28x1To24x24x6(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), 0, BATCH),
                Optional.empty(),
                (m, p) -> KERNELS.weightGradient5x5Of28x28x1To24x24x6(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.units()));
    }

    private static Convolution shapes() {
        var sizes = new Sizes(6, 16, 5, 12, 0, 1);
        return complete(sizes, Tiles.MANY_FILTERS,
                (m, p) -> KERNELS.convolution5x5From12x12x6To8x8x16(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), 0, BATCH),
                (m, p) -> KERNELS.convolutionGradient5x5From8x8x16To12x12x6(m, p.y(), m, p.w(), m, p.x(), 0, BATCH),
                (m, p) -> KERNELS.weightGradient5x5Of12x12x6To8x8x16(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.units()));
    }

    private static Convolution wide() {
        var sizes = new Sizes(16, 32, 3, 16, 1, 1);
        return complete(sizes, Tiles.WINOGRAD,
                (m, p) -> KERNELS.winogradAt1x1From16x16x16To16x16x32(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradGradientAt1x1From16x16x32To16x16x16(
                        m, p.y(), m, p.w(), m, p.x(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradWeightGradientAt1x1Of16x16x16To16x16x32(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.channelUnits()));
    }

    private static Convolution wider() {
        var sizes = new Sizes(32, 64, 3, 16, 1, 1);
        return complete(sizes, Tiles.WINOGRAD,
                (m, p) -> KERNELS.winogradAt1x1From16x16x32To16x16x64(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradGradientAt1x1From16x16x64To16x16x32(
                        m, p.y(), m, p.w(), m, p.x(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradWeightGradientAt1x1Of16x16x32To16x16x64(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.channelUnits()));
    }

    private static Convolution deep() {
        var sizes = new Sizes(64, 64, 3, 8, 1, 1);
        return complete(sizes, Tiles.WINOGRAD,
                (m, p) -> KERNELS.winogradAt1x1From8x8x64To8x8x64(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradGradientAt1x1From8x8x64To8x8x64(
                        m, p.y(), m, p.w(), m, p.x(), m, p.scratch(), 0, BATCH),
                (m, p) -> KERNELS.winogradWeightGradientAt1x1Of8x8x64To8x8x64(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.channelUnits()));
    }

    private static Convolution mixed() {
        var sizes = new Sizes(64, 128, 1, 16, 0, 1);
        return complete(sizes, Tiles.MANY_FILTERS,
                (m, p) -> KERNELS.convolution1x1From16x16x64To16x16x128(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), 0, BATCH),
                (m, p) -> KERNELS.convolutionGradient1x1From16x16x128To16x16x64(m, p.y(), m, p.w(), m, p.x(), 0, BATCH),
                (m, p) -> KERNELS.weightGradient1x1Of16x16x64To16x16x128(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0,
                        sizes.units()));
    }

    private static Convolution forks() {
        var sizes = new Sizes(32, 32, 3, 32, 1, 32);
        return complete(sizes, Tiles.DEPTHWISE,
                (m, p) -> KERNELS.convolution3x3Padding1x1Groups32From32x32x32To32x32x32(
                        m, p.x(), m, p.w(), m, p.bias(), m, p.y(), 0, BATCH),
                (m, p) -> KERNELS.convolutionGradient3x3Padding1x1Groups32From32x32x32To32x32x32(
                        m, p.y(), m, p.w(), m, p.x(), 0, BATCH),
                (m, p) -> KERNELS.weightGradient3x3Of32x32x32To32x32x32In32(
                        m, p.x(), m, p.y(), m, p.dw(), m, p.scratch(), BATCH, 0, sizes.units()));
    }

    private static Convolution complete(Sizes sizes, Tiles tiles, Kernel forward, Kernel inputGradient,
            Kernel weightGradient) {
        return new Convolution(sizes, tiles, forward, Optional.of(inputGradient), weightGradient);
    }
}
