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
 * The passes of {@link Segments}: a training step and a prediction, layer by layer.
 */
@Generated
final class SegmentsPasses implements Passes {
    private static final SegmentsKernels KERNELS = VectorModule.available() ? new SegmentsVectorKernels() : new SegmentsScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        kindsForward(state, rows, member);
        kindsLossForward(state, rows, member);
        kindsLossBackward(state, rows, member);
        kindsForward_2(state, rows, member);
        member.await();
        kindsUpdate(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        kindsUpdate_2(state, rows, member);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        if (rows <= 6) {
            inferFew(parameters, work, rows, withLoss);
            return;
        }
        predictKinds_2(parameters, work, rows);
        if (withLoss) {
            predictKindsLoss_2(work, rows);
            for (int row = 0; row < rows; row++) {
                work[Inference.LOSS + row] = work[Inference.LOSS + row * 16];
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
     * kindsConv2d = (convolution(input, kindsWeight) + kindsBias)
     * }</pre>
     */
    private static void kindsForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks160(work, Training.INPUT, work, Training.INPUT_2, from, to);
        KERNELS.convolution3x3Padding1x1From4x4x10To4x4x16(work, Training.INPUT_2,
                parameters, Parameters.KINDS_WEIGHT, parameters, Parameters.KINDS_BIAS,
                work, Training.KINDS_CONV2D, from, to);
    }

    /**
     * <pre>{@code
     * kindsTarget = kindsTarget in blocks
     * losses = cross entropy(kindsConv2d, kindsTarget)
     * ownLoss = sum over the features of losses
     * ownLoss = ownLoss in rows
     * loss = ownLoss * 0.0625
     * }</pre>
     */
    private static void kindsLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks16(work, Training.KINDS_TARGET_2, work, Training.KINDS_TARGET, from, to);
        KERNELS.crossEntropy16x16(work, Training.LOSSES, work, Training.KINDS_CONV2D,
                work, Training.KINDS_TARGET, from, to);
        KERNELS.featureSumInBlocks16(work, Training.OWN_LOSS_2, work, Training.LOSSES, from, to);
        KERNELS.toRows1(work, Training.OWN_LOSS_2, work, Training.OWN_LOSS, from, to);
        KERNELS.loss(work, Training.LOSS, work, Training.OWN_LOSS, from, to);
    }

    /**
     * <pre>{@code
     * lossesGradient = 0.0625 * 1/rows
     * kindsConv2dGradient = gradient of cross entropy(kindsConv2d, kindsTarget, lossesGradient)
     * }</pre>
     */
    private static void kindsLossBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.lossesGradient(work, Training.LOSSES_GRADIENT, from, to, 1f / rows);
        KERNELS.crossEntropyGradient16x16(work, Training.KINDS_CONV2D_GRADIENT, work, Training.KINDS_CONV2D,
                work, Training.KINDS_TARGET, work, Training.LOSSES_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * kindsConv2d = kindsConv2d in rows
     * }</pre>
     */
    private static void kindsForward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toRows256(work, Training.KINDS_CONV2D, work, Training.KINDS_CONV2D_2, from, to);
    }

    /**
     * <pre>{@code
     * kindsBiasGradient = sum over batch and positions of kindsConv2dGradient
     * kindsWeightGradient = correlation of input with kindsConv2dGradient
     * }</pre>
     */
    private static void kindsUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum16(work, Training.KINDS_CONV2D_GRADIENT,
                work, Training.KINDS_BIAS_GRADIENT, member.scratch(), 12,
                rows, member.from(4), member.to(4));
        KERNELS.weightGradient3x3Of4x4x10To4x4x16(work, Training.INPUT_2,
                work, Training.KINDS_CONV2D_GRADIENT, work, Training.KINDS_WEIGHT_GRADIENT, member.scratch(), 12, rows, member.from(12), member.to(12));
    }

    /**
     * <pre>{@code
     * kindsWeight = update of kindsWeight by kindsWeightGradient
     * kindsBias = update of kindsBias by kindsBiasGradient
     * }</pre>
     */
    private static void kindsUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int kindsWeightStart = unitOf90x16(member.from(12));
        int kindsWeightEnd = unitOf90x16(member.to(12));
        KERNELS.update(parameters, Parameters.KINDS_WEIGHT + kindsWeightStart,
                work, Training.KINDS_WEIGHT_GRADIENT + kindsWeightStart,
                kindsWeightEnd - kindsWeightStart, state.learningRate);
        int kindsBiasStart = 16 * member.from(1);
        int kindsBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.KINDS_BIAS + kindsBiasStart,
                work, Training.KINDS_BIAS_GRADIENT + kindsBiasStart, kindsBiasEnd - kindsBiasStart,
                state.learningRate);
    }

    private static float meanLoss(float[] work, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += work[Training.LOSS + row * 16];
        }
        return (float) (sum / rows);
    }

    /**
     * <pre>{@code
     * kindsConv2d = (convolution(input, kindsWeight) + kindsBias)
     * kindsConv2d = kindsConv2d in blocks
     * kinds = softmax(kindsConv2d)
     * kinds = kinds in rows
     * }</pre>
     */
    private static void predictKinds(float[] parameters, float[] work, int rows) {
        KERNELS.rowConvolution3x3Padding1x1From4x4x10To4x4x16(work, FewSamples.INPUT,
                parameters, Parameters.KINDS_WEIGHT, parameters, Parameters.KINDS_BIAS,
                work, FewSamples.KINDS_CONV2D_2, 0, rows);
        KERNELS.toBlocks256(work, FewSamples.KINDS_CONV2D_2, work, FewSamples.KINDS_CONV2D, 0, rows);
        KERNELS.softmax16x16(work, FewSamples.KINDS_2, work, FewSamples.KINDS_CONV2D, 0, rows);
        KERNELS.toRows256(work, FewSamples.KINDS_2, work, FewSamples.KINDS, 0, rows);
    }

    /**
     * <pre>{@code
     * kindsTarget = kindsTarget in blocks
     * losses = cross entropy(kindsConv2d, kindsTarget)
     * ownLoss = sum over the features of losses
     * ownLoss = ownLoss in rows
     * loss = ownLoss * 0.0625
     * }</pre>
     */
    private static void predictKindsLoss(float[] work, int rows) {
        KERNELS.toBlocks16(work, FewSamples.KINDS_TARGET, work, FewSamples.KINDS_TARGET_2, 0, rows);
        KERNELS.crossEntropy16x16(work, FewSamples.LOSSES, work, FewSamples.KINDS_CONV2D,
                work, FewSamples.KINDS_TARGET_2, 0, rows);
        KERNELS.featureSumInBlocks16(work, FewSamples.OWN_LOSS_2, work, FewSamples.LOSSES, 0, rows);
        KERNELS.toRows1(work, FewSamples.OWN_LOSS_2, work, FewSamples.OWN_LOSS, 0, rows);
        KERNELS.loss(work, FewSamples.LOSS, work, FewSamples.OWN_LOSS, 0, rows);
    }

    /**
     * The same for few samples: in rows, where one is not as much work as sixteen.
     */
    private static void inferFew(float[] parameters, float[] work, int rows, boolean withLoss) {
        predictKinds(parameters, work, rows);
        if (withLoss) {
            predictKindsLoss(work, rows);
            for (int row = 0; row < rows; row++) {
                work[FewSamples.LOSS + row] = work[FewSamples.LOSS + row * 16];
            }
        }
    }

    /**
     * <pre>{@code
     * input = input in blocks
     * kindsConv2d = (convolution(input, kindsWeight) + kindsBias)
     * kinds = softmax(kindsConv2d)
     * kinds = kinds in rows
     * }</pre>
     */
    private static void predictKinds_2(float[] parameters, float[] work, int rows) {
        KERNELS.toBlocks160(work, Inference.INPUT, work, Inference.INPUT_2, 0, rows);
        KERNELS.convolution3x3Padding1x1From4x4x10To4x4x16(work, Inference.INPUT_2,
                parameters, Parameters.KINDS_WEIGHT, parameters, Parameters.KINDS_BIAS,
                work, Inference.KINDS_CONV2D, 0, rows);
        KERNELS.softmax16x16(work, Inference.KINDS_2, work, Inference.KINDS_CONV2D, 0, rows);
        KERNELS.toRows256(work, Inference.KINDS_2, work, Inference.KINDS, 0, rows);
    }

    /**
     * <pre>{@code
     * kindsTarget = kindsTarget in blocks
     * losses = cross entropy(kindsConv2d, kindsTarget)
     * ownLoss = sum over the features of losses
     * ownLoss = ownLoss in rows
     * loss = ownLoss * 0.0625
     * }</pre>
     */
    private static void predictKindsLoss_2(float[] work, int rows) {
        KERNELS.toBlocks16(work, Inference.KINDS_TARGET_2, work, Inference.KINDS_TARGET, 0, rows);
        KERNELS.crossEntropy16x16(work, Inference.LOSSES, work, Inference.KINDS_CONV2D,
                work, Inference.KINDS_TARGET, 0, rows);
        KERNELS.featureSumInBlocks16(work, Inference.OWN_LOSS_2, work, Inference.LOSSES, 0, rows);
        KERNELS.toRows1(work, Inference.OWN_LOSS_2, work, Inference.OWN_LOSS, 0, rows);
        KERNELS.loss(work, Inference.LOSS, work, Inference.OWN_LOSS, 0, rows);
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf90x16(int unit) {
        if (unit == 12) {
            return 1440;
        }
        int start = unit / 12 * 48;
        int width = Math.min(48, 16 - start);
        return start * 90 + unit % 12 * 8 * width;
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Segments", "817d9e99cd48b5a4", "network Segments\n"
                        + "input input 4 x 4 x 10\n"
                        + "layer kinds <- input\n"
                        + "  conv2d 16 of 3 x 3, same: 4 x 4 x 10 -> 4 x 4 x 16\n"
                        + "    kinds.weight 16 x 3 x 3 x 10, uniform -0.16012815380508713 0.16012815380508713, stream 0\n"
                        + "    kinds.bias 16 bias, constant 0, stream 1\n"
                        + "  softmax: 4 x 4 x 16 -> 4 x 4 x 16\n"
                        + "output kinds by CrossEntropy\n"
                        + "optimizer sgd, learning rate 0.1\n"
                        + "train batch 4, epochs 5, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(4, 5, 42L, 0.1f));
        spec.sizes(new Sizes(1472, 0, 0, new Arena(13340, 13260), new Arena(9996, 9932)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(4, 4, 10), new Rows(160, 160, 11788, 9228));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("kinds", List.of(4, 4,
                16), new Rows(256, 256, 10764, 8204), OutputKind.CLASSES, new TargetSpec(new Rows(16, 16, 13196, 9868), true));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("kinds", "conv2d 16 of 3 x 3, same: 4 x 4 x 10 -> 4 x 4 x 16, softmax", new LayerShapes(List.of(List.of(4,
                4, 10)), List.of(4, 4,
                16)), LayerTrace.NOT_KEPT, new LayerCost(List.of("kinds.weight", "kinds.bias"), 1456, 47616));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("kinds.weight", List.of(16, 3, 3,
                10), new ParameterLayout.Panels(12, 90, 16, 48), new Initializer.Uniform(-0.16012815f,
                0.16012815f), 0);
        spec.parameter("kinds.bias", List.of(16), new ParameterLayout.Plain(1452, 16, 16), new Initializer.Constant(0f), 1);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int KINDS_CONV2D = 12;

        static final int KINDS_CONV2D_GRADIENT = 4108;

        static final int INPUT_2 = 8204;

        static final int KINDS_WEIGHT_GRADIENT = 12;

        static final int KINDS_CONV2D_2 = 10764;

        static final int INPUT = 11788;

        static final int KINDS_TARGET = 12428;

        static final int LOSSES = 12684;

        static final int LOSSES_GRADIENT = 12940;

        static final int KINDS_TARGET_2 = 13196;

        static final int OWN_LOSS = 13260;

        static final int LOSS = 13260;

        static final int KINDS_BIAS_GRADIENT = 1452;

        static final int OWN_LOSS_2 = 13324;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int KINDS_CONV2D = 12;

        static final int KINDS_2 = 4108;

        static final int INPUT_2 = 4108;

        static final int KINDS = 8204;

        static final int INPUT = 9228;

        static final int KINDS_TARGET = 4108;

        static final int LOSSES = 4364;

        static final int KINDS_TARGET_2 = 9868;

        static final int OWN_LOSS = 12;

        static final int LOSS = 9932;

        static final int OWN_LOSS_2 = 76;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int KINDS_WEIGHT = 12;

        static final int KINDS_BIAS = 1452;
    }

    /**
     * Where values stand while predicting few samples.
     */
    private static final class FewSamples {
        static final int INPUT = 9228;

        static final int KINDS_TARGET = 9868;

        static final int KINDS = 8204;

        static final int LOSS = 9932;

        static final int KINDS_CONV2D = 12;

        static final int KINDS_2 = 4108;

        static final int KINDS_CONV2D_2 = 4108;

        static final int KINDS_TARGET_2 = 4108;

        static final int LOSSES = 4364;

        static final int OWN_LOSS = 12;

        static final int OWN_LOSS_2 = 76;
    }
}
