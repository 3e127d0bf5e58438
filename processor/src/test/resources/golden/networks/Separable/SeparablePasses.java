package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.runtime.model.Arena;
import dev.nacre.runtime.model.Initializer;
import dev.nacre.runtime.model.LayerCost;
import dev.nacre.runtime.model.LayerShapes;
import dev.nacre.runtime.model.LayerTrace;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.ParameterLayout;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.Sizes;
import dev.nacre.runtime.model.TargetSpec;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.simd.VectorModule;
import java.util.List;

/**
 * The passes of {@link Separable}: a training step and a prediction, layer by layer.
 */
@Generated
final class SeparablePasses implements Passes {
    private static final SeparableKernels KERNELS = VectorModule.available() ? new SeparableVectorKernels() : new SeparableScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        eachForward(state, rows, member);
        acrossForward(state, rows, member);
        acrossLossForward(state, rows, member);
        acrossLossBackward(state, rows, member);
        acrossBackward(state, rows, member);
        acrossTranspose(state, rows, member);
        member.await();
        acrossUpdate(state, rows, member);
        acrossBackward_2(state, rows, member);
        acrossUpdate_2(state, rows, member);
        eachBackward(state, rows, member);
        member.await();
        eachUpdate(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        eachUpdate_2(state, rows, member);
        acrossUpdate_3(state, rows, member);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        if (rows <= 6) {
            inferFew(parameters, work, rows, withLoss);
            return;
        }
        predictEach_2(parameters, work, rows);
        predictAcross_2(parameters, work, rows);
        predictAcrossLoss_2(work, rows);
        if (withLoss) {
            predictAcrossLoss_3(work, rows);
            for (int row = 0; row < rows; row++) {
                work[Inference.LOSS_2 + row] = work[Inference.LOSS_2 + row * 16];
            }
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
        KERNELS.warmUp(scratch, n);
    }

    @Override
    public int firstRow(int rows, Team.Member member) {
        return member.fromBlock(rows);
    }

    @Override
    public int endRow(int rows, Team.Member member) {
        return member.toBlock(rows);
    }

    /**
     * <pre>{@code
     * input = input in blocks
     * each = max((convolution(input, eachWeight) + eachBias), 0)
     * }</pre>
     */
    private static void eachForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks72(work, Training.INPUT, work, Training.INPUT_2, from, to);
        KERNELS.convolution3x3Groups2From6x6x2To4x4x2(work, Training.INPUT_2,
                parameters, Parameters.EACH_WEIGHT, parameters, Parameters.EACH_BIAS,
                work, Training.EACH, from, to);
    }

    /**
     * <pre>{@code
     * across = (convolution(each, acrossWeight) + acrossBias)
     * }</pre>
     */
    private static void acrossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.convolution1x1From4x4x2To4x4x3(work, Training.EACH,
                parameters, Parameters.ACROSS_WEIGHT, parameters, Parameters.ACROSS_BIAS,
                work, Training.ACROSS_2, from, to);
    }

    /**
     * <pre>{@code
     * across = across in rows
     * losses = (across - acrossTarget) * (across - acrossTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.020833334
     * }</pre>
     */
    private static void acrossLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toRows48(work, Training.ACROSS_2, work, Training.ACROSS, from, to);
        KERNELS.losses(work, Training.LOSSES, work, Training.ACROSS, work, Training.ACROSS_TARGET,
                from, to);
        KERNELS.featureSum48(work, Training.LOSS, work, Training.LOSSES, from, to);
        KERNELS.loss(work, Training.LOSS_2, work, Training.LOSS, from, to);
    }

    /**
     * <pre>{@code
     * acrossGradient = ((across - acrossTarget) + (across - acrossTarget)) * 0.020833334 * 1/rows
     * }</pre>
     */
    private static void acrossLossBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.acrossGradient(work, Training.ACROSS_GRADIENT, work, Training.ACROSS,
                work, Training.ACROSS_TARGET, from, to, 1f / rows);
    }

    /**
     * <pre>{@code
     * acrossGradient = acrossGradient in blocks
     * }</pre>
     */
    private static void acrossBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks48(work, Training.ACROSS_GRADIENT, work, Training.ACROSS_GRADIENT_2, from, to);
    }

    /**
     * <pre>{@code
     * acrossWeightTransposed = filters of acrossWeight by channels
     * }</pre>
     */
    private static void acrossTranspose(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        KERNELS.transposeFilters2x3Taps1(parameters, Parameters.ACROSS_WEIGHT, work, Training.ACROSS_WEIGHT_TRANSPOSED, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * acrossBiasGradient = sum over batch and positions of acrossGradient
     * }</pre>
     */
    private static void acrossUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum3(work, Training.ACROSS_GRADIENT_2,
                work, Training.ACROSS_BIAS_GRADIENT, member.scratch(), 12,
                rows, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * eachGradient = convolution transposed of acrossGradient with acrossWeightTransposed
     * }</pre>
     */
    private static void acrossBackward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.convolutionGradient1x1From4x4x3To4x4x2(work, Training.ACROSS_GRADIENT_2,
                work, Training.ACROSS_WEIGHT_TRANSPOSED, work, Training.EACH_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * acrossWeightGradient = correlation of each with acrossGradient
     * }</pre>
     */
    private static void acrossUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.weightGradient1x1Of4x4x2To4x4x3(work, Training.EACH,
                work, Training.ACROSS_GRADIENT_2, work, Training.ACROSS_WEIGHT_GRADIENT, member.scratch(), 12, rows, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * eachConv2dGradient = (0 < each ? eachGradient : 0)
     * }</pre>
     */
    private static void eachBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.eachConv2dGradient(work, Training.EACH_CONV2D_GRADIENT, work, Training.EACH,
                work, Training.EACH_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * eachBiasGradient = sum over batch and positions of eachConv2dGradient
     * eachWeightGradient = correlation of input with eachConv2dGradient
     * }</pre>
     */
    private static void eachUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum2(work, Training.EACH_CONV2D_GRADIENT,
                work, Training.EACH_BIAS_GRADIENT, member.scratch(), 12,
                rows, member.from(1), member.to(1));
        KERNELS.weightGradient3x3Of6x6x2To4x4x2In2(work, Training.INPUT_2,
                work, Training.EACH_CONV2D_GRADIENT, work, Training.EACH_WEIGHT_GRADIENT, member.scratch(), 12, rows, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * eachWeight = update of eachWeight by eachWeightGradient
     * eachBias = update of eachBias by eachBiasGradient
     * }</pre>
     */
    private static void eachUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int eachWeightStart = unitOf9x2(member.from(2));
        int eachWeightEnd = unitOf9x2(member.to(2));
        KERNELS.update(parameters, Parameters.EACH_WEIGHT + eachWeightStart,
                work, Training.EACH_WEIGHT_GRADIENT + eachWeightStart,
                eachWeightEnd - eachWeightStart, state.learningRate);
        int eachBiasStart = 16 * member.from(1);
        int eachBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.EACH_BIAS + eachBiasStart,
                work, Training.EACH_BIAS_GRADIENT + eachBiasStart, eachBiasEnd - eachBiasStart,
                state.learningRate);
    }

    /**
     * <pre>{@code
     * acrossWeight = update of acrossWeight by acrossWeightGradient
     * acrossBias = update of acrossBias by acrossBiasGradient
     * }</pre>
     */
    private static void acrossUpdate_3(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int acrossWeightStart = unitOf2x3(member.from(1));
        int acrossWeightEnd = unitOf2x3(member.to(1));
        KERNELS.update(parameters, Parameters.ACROSS_WEIGHT + acrossWeightStart,
                work, Training.ACROSS_WEIGHT_GRADIENT + acrossWeightStart,
                acrossWeightEnd - acrossWeightStart, state.learningRate);
        int acrossBiasStart = 16 * member.from(1);
        int acrossBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.ACROSS_BIAS + acrossBiasStart,
                work, Training.ACROSS_BIAS_GRADIENT + acrossBiasStart,
                acrossBiasEnd - acrossBiasStart, state.learningRate);
    }

    private static float meanLoss(float[] work, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += work[Training.LOSS_2 + row * 16];
        }
        return (float) (sum / rows);
    }

    /**
     * <pre>{@code
     * each = max((convolution(input, eachWeight) + eachBias), 0)
     * }</pre>
     */
    private static void predictEach(float[] parameters, float[] work, int rows) {
        KERNELS.rowConvolution3x3Groups2From6x6x2To4x4x2(work, FewSamples.INPUT,
                parameters, Parameters.EACH_WEIGHT, parameters, Parameters.EACH_BIAS,
                work, FewSamples.EACH, 0, rows);
    }

    /**
     * <pre>{@code
     * across = (convolution(each, acrossWeight) + acrossBias)
     * }</pre>
     */
    private static void predictAcross(float[] parameters, float[] work, int rows) {
        KERNELS.rowConvolution1x1From4x4x2To4x4x3(work, FewSamples.EACH,
                parameters, Parameters.ACROSS_WEIGHT, parameters, Parameters.ACROSS_BIAS,
                work, FewSamples.ACROSS, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (across - acrossTarget) * (across - acrossTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.020833334
     * }</pre>
     */
    private static void predictAcrossLoss(float[] work, int rows) {
        KERNELS.losses(work, FewSamples.LOSSES, work, FewSamples.ACROSS,
                work, FewSamples.ACROSS_TARGET, 0, rows);
        KERNELS.featureSum48(work, FewSamples.LOSS_2, work, FewSamples.LOSSES, 0, rows);
        KERNELS.loss(work, FewSamples.LOSS, work, FewSamples.LOSS_2, 0, rows);
    }

    /**
     * The same for few samples: in rows, where one is not as much work as sixteen.
     */
    private static void inferFew(float[] parameters, float[] work, int rows, boolean withLoss) {
        predictEach(parameters, work, rows);
        predictAcross(parameters, work, rows);
        if (withLoss) {
            predictAcrossLoss(work, rows);
            for (int row = 0; row < rows; row++) {
                work[FewSamples.LOSS + row] = work[FewSamples.LOSS + row * 16];
            }
        }
    }

    /**
     * <pre>{@code
     * input = input in blocks
     * each = max((convolution(input, eachWeight) + eachBias), 0)
     * }</pre>
     */
    private static void predictEach_2(float[] parameters, float[] work, int rows) {
        KERNELS.toBlocks72(work, Inference.INPUT, work, Inference.INPUT_2, 0, rows);
        KERNELS.convolution3x3Groups2From6x6x2To4x4x2(work, Inference.INPUT_2,
                parameters, Parameters.EACH_WEIGHT, parameters, Parameters.EACH_BIAS,
                work, Inference.EACH, 0, rows);
    }

    /**
     * <pre>{@code
     * across = (convolution(each, acrossWeight) + acrossBias)
     * }</pre>
     */
    private static void predictAcross_2(float[] parameters, float[] work, int rows) {
        KERNELS.convolution1x1From4x4x2To4x4x3(work, Inference.EACH,
                parameters, Parameters.ACROSS_WEIGHT, parameters, Parameters.ACROSS_BIAS,
                work, Inference.ACROSS_2, 0, rows);
    }

    /**
     * <pre>{@code
     * across = across in rows
     * }</pre>
     */
    private static void predictAcrossLoss_2(float[] work, int rows) {
        KERNELS.toRows48(work, Inference.ACROSS_2, work, Inference.ACROSS, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (across - acrossTarget) * (across - acrossTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.020833334
     * }</pre>
     */
    private static void predictAcrossLoss_3(float[] work, int rows) {
        KERNELS.losses(work, Inference.LOSSES, work, Inference.ACROSS,
                work, Inference.ACROSS_TARGET, 0, rows);
        KERNELS.featureSum48(work, Inference.LOSS, work, Inference.LOSSES, 0, rows);
        KERNELS.loss(work, Inference.LOSS_2, work, Inference.LOSS, 0, rows);
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf9x2(int unit) {
        if (unit == 2) {
            return 144;
        }
        int start = unit / 2 * 48;
        int width = Math.min(48, 16 - start);
        return start * 9 + unit % 2 * 8 * width;
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf2x3(int unit) {
        if (unit == 1) {
            return 32;
        }
        int start = unit / 1 * 48;
        int width = Math.min(48, 16 - start);
        return start * 2 + unit % 1 * 8 * width;
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Separable", "f562ddd17e7ce5f5", "network Separable\n"
                        + "input input 6 x 6 x 2\n"
                        + "layer each <- input\n"
                        + "  conv2d 2 of 3 x 3, groups 2: 6 x 6 x 2 -> 4 x 4 x 2\n"
                        + "    each.weight 2 x 3 x 3 x 1, normal 0 0.4714045207910317, stream 0\n"
                        + "    each.bias 2 bias, constant 0, stream 1\n"
                        + "  relu: 4 x 4 x 2 -> 4 x 4 x 2\n"
                        + "layer across <- each\n"
                        + "  conv2d 3 of 1 x 1: 4 x 4 x 2 -> 4 x 4 x 3\n"
                        + "    across.weight 3 x 1 x 1 x 2, uniform -1.0954451150103324 1.0954451150103324, stream 2\n"
                        + "    across.bias 3 bias, constant 0, stream 3\n"
                        + "output across by MeanSquaredError\n"
                        + "optimizer sgd, learning rate 0.1\n"
                        + "train batch 32, epochs 5, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(32, 5, 42L, 0.1f));
        spec.sizes(new Sizes(224, 0, 0, new Arena(15676, 15116), new Arena(9484, 8972)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(6, 6, 2), new Rows(72, 80, 12, 12));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("across", List.of(4, 4,
                3), new Rows(48, 48, 4876, 4876), OutputKind.VALUES, new TargetSpec(new Rows(48, 48, 6412, 6412), false));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("each", "conv2d 2 of 3 x 3, groups 2: 6 x 6 x 2 -> 4 x 4 x 2, relu", new LayerShapes(List.of(List.of(6,
                6, 2)), List.of(4, 4,
                2)), new LayerTrace(14092, 32, true), new LayerCost(List.of("each.weight", "each.bias"), 20, 640));
        spec.layer("across", "conv2d 3 of 1 x 1: 4 x 4 x 2 -> 4 x 4 x 3", new LayerShapes(List.of(List.of(4,
                4, 2)), List.of(4, 4,
                3)), new LayerTrace(4876, 48), new LayerCost(List.of("across.weight", "across.bias"), 9, 240));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("each.weight", List.of(2, 3, 3,
                1), new ParameterLayout.Panels(12, 9, 2, 48), new Initializer.Normal(0f,
                0.47140452f), 0);
        spec.parameter("each.bias", List.of(2), new ParameterLayout.Plain(156, 2, 16), new Initializer.Constant(0f), 1);
        spec.parameter("across.weight", List.of(3, 1, 1,
                2), new ParameterLayout.Panels(172, 2, 3, 48), new Initializer.Uniform(-1.0954452f,
                1.0954452f), 2);
        spec.parameter("across.bias", List.of(3), new ParameterLayout.Plain(204, 3, 16), new Initializer.Constant(0f), 3);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int INPUT = 12;

        static final int INPUT_2 = 2572;

        static final int ACROSS = 4876;

        static final int ACROSS_TARGET = 6412;

        static final int LOSSES = 7948;

        static final int ACROSS_GRADIENT = 9484;

        static final int ACROSS_2 = 11020;

        static final int ACROSS_GRADIENT_2 = 12556;

        static final int EACH = 14092;

        static final int EACH_GRADIENT = 12;

        static final int EACH_CONV2D_GRADIENT = 12;

        static final int LOSS = 15116;

        static final int LOSS_2 = 15116;

        static final int EACH_WEIGHT_GRADIENT = 1036;

        static final int ACROSS_WEIGHT_TRANSPOSED = 15628;

        static final int ACROSS_WEIGHT_GRADIENT = 1180;

        static final int ACROSS_BIAS_GRADIENT = 1212;

        static final int EACH_BIAS_GRADIENT = 1228;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int INPUT = 12;

        static final int INPUT_2 = 2572;

        static final int ACROSS = 4876;

        static final int ACROSS_TARGET = 6412;

        static final int LOSSES = 2572;

        static final int ACROSS_2 = 2572;

        static final int EACH = 7948;

        static final int LOSS = 4108;

        static final int LOSS_2 = 8972;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int EACH_WEIGHT = 12;

        static final int EACH_BIAS = 156;

        static final int ACROSS_WEIGHT = 172;

        static final int ACROSS_BIAS = 204;
    }

    /**
     * Where values stand while predicting few samples.
     */
    private static final class FewSamples {
        static final int INPUT = 12;

        static final int ACROSS_TARGET = 6412;

        static final int ACROSS = 4876;

        static final int LOSS = 8972;

        static final int LOSSES = 2572;

        static final int EACH = 2572;

        static final int LOSS_2 = 2860;
    }
}
