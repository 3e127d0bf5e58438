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
 * The passes of {@link Winograd}: a training step and a prediction, layer by layer.
 */
@Generated
final class WinogradPasses implements Passes {
    private static final WinogradKernels KERNELS = VectorModule.available() ? new WinogradVectorKernels() : new WinogradScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        stemForward(state, rows, member);
        cleanedForward(state, rows, member);
        cleanedLossForward(state, rows, member);
        cleanedBackward(state, rows, member);
        cleanedTranspose(state, rows, member);
        member.await();
        cleanedUpdate(state, rows, member);
        cleanedBackward_2(state, rows, member);
        cleanedUpdate_2(state, rows, member);
        stemBackward(state, rows, member);
        member.await();
        stemUpdate(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        stemUpdate_2(state, rows, member);
        cleanedUpdate_3(state, rows, member);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        if (rows <= 6) {
            inferFew(parameters, work, rows, withLoss);
            return;
        }
        predictStem_2(parameters, work, rows);
        predictCleaned_2(parameters, work, rows);
        predictCleanedLoss_2(work, rows);
        if (withLoss) {
            predictCleanedLoss_3(work, rows);
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
     * stem = max((convolution(input, stemWeight) + stemBias), 0)
     * }</pre>
     */
    private static void stemForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks256(work, Training.INPUT, work, Training.INPUT_2, from, to);
        KERNELS.winogradAt1x1From4x4x16To4x4x16(work, Training.INPUT_2,
                parameters, Parameters.STEM_WEIGHT, parameters, Parameters.STEM_BIAS,
                work, Training.STEM, member.scratch(37632), 12, from, to);
    }

    /**
     * <pre>{@code
     * cleaned = max((convolution(stem, cleanedWeight) + cleanedBias), 0)
     * }</pre>
     */
    private static void cleanedForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.winogradAt1x1From4x4x16To4x4x16(work, Training.STEM,
                parameters, Parameters.CLEANED_WEIGHT, parameters, Parameters.CLEANED_BIAS,
                work, Training.CLEANED_2, member.scratch(37632), 12, from, to);
    }

    /**
     * <pre>{@code
     * cleaned = cleaned in rows
     * losses = (cleaned - cleanedTarget) * (cleaned - cleanedTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.00390625
     * }</pre>
     */
    private static void cleanedLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toRows256(work, Training.CLEANED_2, work, Training.CLEANED, from, to);
        KERNELS.losses(work, Training.LOSSES, work, Training.CLEANED, work, Training.CLEANED_TARGET,
                from, to);
        KERNELS.featureSum256(work, Training.LOSS, work, Training.LOSSES, from, to);
        KERNELS.loss(work, Training.LOSS_2, work, Training.LOSS, from, to);
    }

    /**
     * <pre>{@code
     * cleanedConv2dGradient = (0 < cleaned ? ((cleaned - cleanedTarget) + (cleaned - cleanedTarget)) * 0.00390625 * 1/rows : 0)
     * cleanedConv2dGradient = cleanedConv2dGradient in blocks
     * }</pre>
     */
    private static void cleanedBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.cleanedConv2dGradient(work, Training.CLEANED_CONV2D_GRADIENT,
                work, Training.CLEANED, work, Training.CLEANED_TARGET, from, to, 1f / rows);
        KERNELS.toBlocks256(work, Training.CLEANED_CONV2D_GRADIENT, work, Training.CLEANED_CONV2D_GRADIENT_2, from, to);
    }

    /**
     * <pre>{@code
     * cleanedWeightTransposed = filters of cleanedWeight by channels
     * }</pre>
     */
    private static void cleanedTranspose(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        KERNELS.transposeFilters144x16Taps9(parameters, Parameters.CLEANED_WEIGHT, work, Training.CLEANED_WEIGHT_TRANSPOSED, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * cleanedBiasGradient = sum over batch and positions of cleanedConv2dGradient
     * }</pre>
     */
    private static void cleanedUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum16(work, Training.CLEANED_CONV2D_GRADIENT_2,
                work, Training.CLEANED_BIAS_GRADIENT, member.scratch(), 12,
                rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * stemGradient = convolution transposed of cleanedConv2dGradient with cleanedWeightTransposed
     * }</pre>
     */
    private static void cleanedBackward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.winogradGradientAt1x1From4x4x16To4x4x16(work, Training.CLEANED_CONV2D_GRADIENT_2,
                work, Training.CLEANED_WEIGHT_TRANSPOSED, work, Training.STEM_GRADIENT,
                member.scratch(37632), 12, from, to);
    }

    /**
     * <pre>{@code
     * cleanedWeightGradient = correlation of stem with cleanedConv2dGradient
     * }</pre>
     */
    private static void cleanedUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.winogradWeightGradientAt1x1Of4x4x16To4x4x16(work, Training.STEM,
                work, Training.CLEANED_CONV2D_GRADIENT_2, work, Training.CLEANED_WEIGHT_GRADIENT, member.scratch(38656), 12, rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * stemConv2dGradient = (0 < stem ? stemGradient : 0)
     * }</pre>
     */
    private static void stemBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.stemConv2dGradient(work, Training.STEM_CONV2D_GRADIENT, work, Training.STEM,
                work, Training.STEM_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * stemBiasGradient = sum over batch and positions of stemConv2dGradient
     * stemWeightGradient = correlation of input with stemConv2dGradient
     * }</pre>
     */
    private static void stemUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum16(work, Training.STEM_CONV2D_GRADIENT,
                work, Training.STEM_BIAS_GRADIENT, member.scratch(), 12,
                rows, member.from(4), member.to(4));
        KERNELS.winogradWeightGradientAt1x1Of4x4x16To4x4x16(work, Training.INPUT_2,
                work, Training.STEM_CONV2D_GRADIENT, work, Training.STEM_WEIGHT_GRADIENT, member.scratch(38656), 12, rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * stemWeight = update of stemWeight by stemWeightGradient
     * stemBias = update of stemBias by stemBiasGradient
     * }</pre>
     */
    private static void stemUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        int stemWeightStart = unitOf144x16(member.from(18));
        int stemWeightEnd = unitOf144x16(member.to(18));
        KERNELS.update(parameters, Parameters.STEM_WEIGHT + stemWeightStart,
                work, Training.STEM_WEIGHT_GRADIENT + stemWeightStart,
                slots, Slots.STEM_WEIGHT_VELOCITY + stemWeightStart,
                stemWeightEnd - stemWeightStart, state.learningRate);
        int stemBiasStart = 16 * member.from(1);
        int stemBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.STEM_BIAS + stemBiasStart,
                work, Training.STEM_BIAS_GRADIENT + stemBiasStart,
                slots, Slots.STEM_BIAS_VELOCITY + stemBiasStart, stemBiasEnd - stemBiasStart,
                state.learningRate);
    }

    /**
     * <pre>{@code
     * cleanedWeight = update of cleanedWeight by cleanedWeightGradient
     * cleanedBias = update of cleanedBias by cleanedBiasGradient
     * }</pre>
     */
    private static void cleanedUpdate_3(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        int cleanedWeightStart = unitOf144x16(member.from(18));
        int cleanedWeightEnd = unitOf144x16(member.to(18));
        KERNELS.update(parameters, Parameters.CLEANED_WEIGHT + cleanedWeightStart,
                work, Training.CLEANED_WEIGHT_GRADIENT + cleanedWeightStart,
                slots, Slots.CLEANED_WEIGHT_VELOCITY + cleanedWeightStart,
                cleanedWeightEnd - cleanedWeightStart, state.learningRate);
        int cleanedBiasStart = 16 * member.from(1);
        int cleanedBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.CLEANED_BIAS + cleanedBiasStart,
                work, Training.CLEANED_BIAS_GRADIENT + cleanedBiasStart,
                slots, Slots.CLEANED_BIAS_VELOCITY + cleanedBiasStart,
                cleanedBiasEnd - cleanedBiasStart, state.learningRate);
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
     * stem = max((convolution(input, stemWeight) + stemBias), 0)
     * }</pre>
     */
    private static void predictStem(float[] parameters, float[] work, int rows) {
        KERNELS.rowWinogradAt1x1From4x4x16To4x4x16(work, FewSamples.INPUT,
                parameters, Parameters.STEM_WEIGHT, parameters, Parameters.STEM_BIAS,
                work, FewSamples.STEM, work, FewSamples.SCRATCH, 0, rows);
    }

    /**
     * <pre>{@code
     * cleaned = max((convolution(stem, cleanedWeight) + cleanedBias), 0)
     * }</pre>
     */
    private static void predictCleaned(float[] parameters, float[] work, int rows) {
        KERNELS.rowWinogradAt1x1From4x4x16To4x4x16(work, FewSamples.STEM,
                parameters, Parameters.CLEANED_WEIGHT, parameters, Parameters.CLEANED_BIAS,
                work, FewSamples.CLEANED, work, FewSamples.SCRATCH, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (cleaned - cleanedTarget) * (cleaned - cleanedTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.00390625
     * }</pre>
     */
    private static void predictCleanedLoss(float[] work, int rows) {
        KERNELS.losses(work, FewSamples.LOSSES, work, FewSamples.CLEANED,
                work, FewSamples.CLEANED_TARGET, 0, rows);
        KERNELS.featureSum256(work, FewSamples.LOSS_2, work, FewSamples.LOSSES, 0, rows);
        KERNELS.loss(work, FewSamples.LOSS, work, FewSamples.LOSS_2, 0, rows);
    }

    /**
     * The same for few samples: in rows, where one is not as much work as sixteen.
     */
    private static void inferFew(float[] parameters, float[] work, int rows, boolean withLoss) {
        predictStem(parameters, work, rows);
        predictCleaned(parameters, work, rows);
        if (withLoss) {
            predictCleanedLoss(work, rows);
            for (int row = 0; row < rows; row++) {
                work[FewSamples.LOSS + row] = work[FewSamples.LOSS + row * 16];
            }
        }
    }

    /**
     * <pre>{@code
     * input = input in blocks
     * stem = max((convolution(input, stemWeight) + stemBias), 0)
     * }</pre>
     */
    private static void predictStem_2(float[] parameters, float[] work, int rows) {
        KERNELS.toBlocks256(work, Inference.INPUT, work, Inference.INPUT_2, 0, rows);
        KERNELS.winogradAt1x1From4x4x16To4x4x16(work, Inference.INPUT_2,
                parameters, Parameters.STEM_WEIGHT, parameters, Parameters.STEM_BIAS,
                work, Inference.STEM, work, Inference.SCRATCH, 0, rows);
    }

    /**
     * <pre>{@code
     * cleaned = max((convolution(stem, cleanedWeight) + cleanedBias), 0)
     * }</pre>
     */
    private static void predictCleaned_2(float[] parameters, float[] work, int rows) {
        KERNELS.winogradAt1x1From4x4x16To4x4x16(work, Inference.STEM,
                parameters, Parameters.CLEANED_WEIGHT, parameters, Parameters.CLEANED_BIAS,
                work, Inference.CLEANED_2, work, Inference.SCRATCH, 0, rows);
    }

    /**
     * <pre>{@code
     * cleaned = cleaned in rows
     * }</pre>
     */
    private static void predictCleanedLoss_2(float[] work, int rows) {
        KERNELS.toRows256(work, Inference.CLEANED_2, work, Inference.CLEANED, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (cleaned - cleanedTarget) * (cleaned - cleanedTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.00390625
     * }</pre>
     */
    private static void predictCleanedLoss_3(float[] work, int rows) {
        KERNELS.losses(work, Inference.LOSSES, work, Inference.CLEANED,
                work, Inference.CLEANED_TARGET, 0, rows);
        KERNELS.featureSum256(work, Inference.LOSS, work, Inference.LOSSES, 0, rows);
        KERNELS.loss(work, Inference.LOSS_2, work, Inference.LOSS, 0, rows);
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf144x16(int unit) {
        if (unit == 18) {
            return 2304;
        }
        int start = unit / 18 * 48;
        int width = Math.min(48, 16 - start);
        return start * 144 + unit % 18 * 8 * width;
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Winograd", "bef6ecfd0db63ab0", "network Winograd\n"
                        + "input input 4 x 4 x 16\n"
                        + "layer stem <- input\n"
                        + "  conv2d 16 of 3 x 3, same: 4 x 4 x 16 -> 4 x 4 x 16\n"
                        + "    stem.weight 16 x 3 x 3 x 16, normal 0 0.11785113019775792, stream 0\n"
                        + "    stem.bias 16 bias, constant 0, stream 1\n"
                        + "  relu: 4 x 4 x 16 -> 4 x 4 x 16\n"
                        + "layer cleaned <- stem\n"
                        + "  conv2d 16 of 3 x 3, same: 4 x 4 x 16 -> 4 x 4 x 16\n"
                        + "    cleaned.weight 16 x 3 x 3 x 16, normal 0 0.11785113019775792, stream 2\n"
                        + "    cleaned.bias 16 bias, constant 0, stream 3\n"
                        + "  relu: 4 x 4 x 16 -> 4 x 4 x 16\n"
                        + "output cleaned by MeanSquaredError\n"
                        + "optimizer sgd, learning rate 0.1, momentum 0.9\n"
                        + "train batch 32, epochs 5, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(32, 5, 42L, 0.1f));
        spec.sizes(new Sizes(4656, 0, 1, new Arena(76556, 76044), new Arena(79116, 40972)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(4, 4, 16), new Rows(256, 256, 12, 12));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("cleaned", List.of(4, 4,
                16), new Rows(256, 256, 8204, 8204), OutputKind.VALUES, new TargetSpec(new Rows(256, 256, 16396, 16396), false));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("stem", "conv2d 16 of 3 x 3, same: 4 x 4 x 16 -> 4 x 4 x 16, relu", new LayerShapes(List.of(List.of(4,
                4, 16)), List.of(4, 4,
                16)), new LayerTrace(49164, 256, true), new LayerCost(List.of("stem.weight", "stem.bias"), 2320, 74240));
        spec.layer("cleaned", "conv2d 16 of 3 x 3, same: 4 x 4 x 16 -> 4 x 4 x 16, relu", new LayerShapes(List.of(List.of(4,
                4, 16)), List.of(4, 4,
                16)), new LayerTrace(8204, 256), new LayerCost(List.of("cleaned.weight", "cleaned.bias"), 2320, 74240));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("stem.weight", List.of(16, 3, 3,
                16), new ParameterLayout.Panels(12, 144, 16, 48), new Initializer.Normal(0f,
                0.11785113f), 0);
        spec.parameter("stem.bias", List.of(16), new ParameterLayout.Plain(2316, 16, 16), new Initializer.Constant(0f), 1);
        spec.parameter("cleaned.weight", List.of(16, 3, 3,
                16), new ParameterLayout.Panels(2332, 144, 16, 48), new Initializer.Normal(0f,
                0.11785113f), 2);
        spec.parameter("cleaned.bias", List.of(16), new ParameterLayout.Plain(4636, 16, 16), new Initializer.Constant(0f), 3);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int INPUT = 12;

        static final int CLEANED = 8204;

        static final int CLEANED_TARGET = 16396;

        static final int LOSSES = 24588;

        static final int CLEANED_CONV2D_GRADIENT = 32780;

        static final int INPUT_2 = 40972;

        static final int STEM = 49164;

        static final int CLEANED_2 = 57356;

        static final int CLEANED_CONV2D_GRADIENT_2 = 65548;

        static final int STEM_GRADIENT = 12;

        static final int STEM_CONV2D_GRADIENT = 12;

        static final int CLEANED_WEIGHT_TRANSPOSED = 73740;

        static final int CLEANED_WEIGHT_GRADIENT = 24588;

        static final int STEM_WEIGHT_GRADIENT = 26892;

        static final int LOSS = 76044;

        static final int LOSS_2 = 76044;

        static final int CLEANED_BIAS_GRADIENT = 29196;

        static final int STEM_BIAS_GRADIENT = 29212;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int INPUT = 12;

        static final int CLEANED = 8204;

        static final int CLEANED_TARGET = 16396;

        static final int LOSSES = 24588;

        static final int INPUT_2 = 24588;

        static final int STEM = 32780;

        static final int CLEANED_2 = 24588;

        static final int LOSS = 32780;

        static final int LOSS_2 = 40972;

        static final int SCRATCH = 41484;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int STEM_WEIGHT = 12;

        static final int STEM_BIAS = 2316;

        static final int CLEANED_WEIGHT = 2332;

        static final int CLEANED_BIAS = 4636;
    }

    /**
     * Where the optimizer keeps what it remembers.
     */
    private static final class Slots {
        static final int STEM_WEIGHT_VELOCITY = 12;

        static final int STEM_BIAS_VELOCITY = 2316;

        static final int CLEANED_WEIGHT_VELOCITY = 2332;

        static final int CLEANED_BIAS_VELOCITY = 4636;
    }

    /**
     * Where values stand while predicting few samples.
     */
    private static final class FewSamples {
        static final int INPUT = 12;

        static final int CLEANED_TARGET = 16396;

        static final int CLEANED = 8204;

        static final int LOSS = 40972;

        static final int STEM = 24588;

        static final int LOSSES = 24588;

        static final int LOSS_2 = 26124;

        static final int SCRATCH = 41484;
    }
}
