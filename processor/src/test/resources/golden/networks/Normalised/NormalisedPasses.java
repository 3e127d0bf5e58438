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
 * The passes of {@link Normalised}: a training step and a prediction, layer by layer.
 */
@Generated
final class NormalisedPasses implements Passes {
    private static final NormalisedKernels KERNELS = VectorModule.available() ? new NormalisedVectorKernels() : new NormalisedScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        coarseForward(state, rows, member);
        member.await();
        coarseForward_2(state, rows, member);
        member.await();
        coarseForward_3(state, rows, member);
        member.await();
        coarseForward_4(state, rows, member);
        member.await();
        coarseForward_5(state, rows, member);
        member.await();
        coarseForward_6(state, rows, member);
        coarseLossForward(state, rows, member);
        coarseBackward(state, rows, member);
        member.await();
        coarseUpdate(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        coarseBackward_2(state, rows, member);
        coarseUpdate_2(state, rows, member);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        if (rows <= 6) {
            inferFew(parameters, work, rows, withLoss);
            return;
        }
        predictCoarse_2(parameters, work, rows);
        predictCoarseLoss_2(work, rows);
        if (withLoss) {
            predictCoarseLoss_3(work, rows);
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
     * coarseAveragePool2d = mean over 2 x 2, stride 2 of input
     * }</pre>
     */
    private static void coarseForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toBlocks256(work, Training.INPUT, work, Training.INPUT_2, from, to);
        KERNELS.averagePool4x4x16(work, Training.INPUT_2, work, Training.COARSE_AVERAGE_POOL2D, from, to);
    }

    /**
     * <pre>{@code
     * coarseBatchNormSum = sum over batch and positions of coarseAveragePool2d
     * }</pre>
     */
    private static void coarseForward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum16(work, Training.COARSE_AVERAGE_POOL2D,
                work, Training.COARSE_BATCH_NORM_SUM, member.scratch(), 12,
                rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * coarseBatchNormMean = coarseBatchNormSum * 1/rows * 0.25
     * }</pre>
     */
    private static void coarseForward_3(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.coarseBatchNormMean(work, Training.COARSE_BATCH_NORM_MEAN,
                work, Training.COARSE_BATCH_NORM_SUM, member.from(1), member.to(1), 1f / rows);
    }

    /**
     * <pre>{@code
     * coarseBatchNormSquareSum = sum over batch and positions of (coarseAveragePool2d - coarseBatchNormMean) * (coarseAveragePool2d - coarseBatchNormMean)
     * }</pre>
     */
    private static void coarseForward_4(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSum16_2(work, Training.COARSE_AVERAGE_POOL2D,
                work, Training.COARSE_BATCH_NORM_MEAN,
                work, Training.COARSE_BATCH_NORM_SQUARE_SUM, member.scratch(), 12,
                rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * coarseBatchNormVariance = coarseBatchNormSquareSum * 1/rows * 0.25
     * coarseBatchNormInverse = 1 / (sqrt(coarseBatchNormVariance + 1.0E-5))
     * coarseBatchNormScale = coarseBatchNormInverse * coarseGamma
     * }</pre>
     */
    private static void coarseForward_5(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        KERNELS.coarseBatchNormMean(work, Training.COARSE_BATCH_NORM_VARIANCE,
                work, Training.COARSE_BATCH_NORM_SQUARE_SUM, member.from(1), member.to(1),
                1f / rows);
        KERNELS.coarseBatchNormInverse(work, Training.COARSE_BATCH_NORM_INVERSE,
                work, Training.COARSE_BATCH_NORM_VARIANCE, member.from(1), member.to(1));
        KERNELS.coarseBatchNormScale(work, Training.COARSE_BATCH_NORM_SCALE,
                work, Training.COARSE_BATCH_NORM_INVERSE, parameters, Parameters.COARSE_GAMMA,
                member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * coarse = max(((coarseAveragePool2d - coarseBatchNormMean) * coarseBatchNormScale + coarseBeta), 0)
     * }</pre>
     */
    private static void coarseForward_6(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.coarse(work, Training.COARSE_2, work, Training.COARSE_AVERAGE_POOL2D,
                work, Training.COARSE_BATCH_NORM_MEAN, work, Training.COARSE_BATCH_NORM_SCALE,
                parameters, Parameters.COARSE_BETA, from, to);
    }

    /**
     * <pre>{@code
     * coarse = coarse in rows
     * losses = (coarse - coarseTarget) * (coarse - coarseTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.015625
     * }</pre>
     */
    private static void coarseLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.toRows64(work, Training.COARSE_2, work, Training.COARSE, from, to);
        KERNELS.losses(work, Training.LOSSES, work, Training.COARSE, work, Training.COARSE_TARGET,
                from, to);
        KERNELS.featureSum64(work, Training.LOSS, work, Training.LOSSES, from, to);
        KERNELS.loss(work, Training.LOSS_2, work, Training.LOSS, from, to);
    }

    /**
     * <pre>{@code
     * coarseBatchNormGradient = (0 < coarse ? ((coarse - coarseTarget) + (coarse - coarseTarget)) * 0.015625 * 1/rows : 0)
     * coarseBatchNormGradient = coarseBatchNormGradient in blocks
     * }</pre>
     */
    private static void coarseBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.fromBlock(rows);
        int to = member.toBlock(rows);
        KERNELS.coarseBatchNormGradient(work, Training.COARSE_BATCH_NORM_GRADIENT,
                work, Training.COARSE, work, Training.COARSE_TARGET, from, to, 1f / rows);
        KERNELS.toBlocks64(work, Training.COARSE_BATCH_NORM_GRADIENT, work, Training.COARSE_BATCH_NORM_GRADIENT_2, from, to);
    }

    /**
     * <pre>{@code
     * coarseBatchNormScaleGradient = sum over batch and positions of (coarseAveragePool2d - coarseBatchNormMean) * coarseBatchNormGradient
     * coarseBetaGradient = sum over batch and positions of coarseBatchNormGradient
     * }</pre>
     */
    private static void coarseUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.channelSums16(work, Training.COARSE_AVERAGE_POOL2D,
                work, Training.COARSE_BATCH_NORM_MEAN, work, Training.COARSE_BATCH_NORM_GRADIENT_2,
                work, Training.COARSE_BATCH_NORM_SCALE_GRADIENT,
                work, Training.COARSE_BETA_GRADIENT, member.scratch(), 12,
                rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * coarseGammaGradient = coarseBatchNormInverse * coarseBatchNormScaleGradient
     * }</pre>
     */
    private static void coarseBackward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.coarseBatchNormScale(work, Training.COARSE_GAMMA_GRADIENT,
                work, Training.COARSE_BATCH_NORM_INVERSE,
                work, Training.COARSE_BATCH_NORM_SCALE_GRADIENT, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * coarseGamma = update of coarseGamma by coarseGammaGradient
     * coarseBeta = update of coarseBeta by coarseBetaGradient
     * coarseRunningMean = update of coarseRunningMean by coarseBatchNormMean
     * coarseRunningVariance = update of coarseRunningVariance by coarseBatchNormVariance
     * }</pre>
     */
    private static void coarseUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int coarseGammaStart = 16 * member.from(1);
        int coarseGammaEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.COARSE_GAMMA + coarseGammaStart,
                work, Training.COARSE_GAMMA_GRADIENT + coarseGammaStart,
                coarseGammaEnd - coarseGammaStart, state.learningRate);
        int coarseBetaStart = 16 * member.from(1);
        int coarseBetaEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.COARSE_BETA + coarseBetaStart,
                work, Training.COARSE_BETA_GRADIENT + coarseBetaStart,
                coarseBetaEnd - coarseBetaStart, state.learningRate);
        int coarseRunningMeanStart = 16 * member.from(1);
        int coarseRunningMeanEnd = 16 * member.to(1);
        KERNELS.update_2(parameters, Parameters.COARSE_RUNNING_MEAN + coarseRunningMeanStart,
                work, Training.COARSE_BATCH_NORM_MEAN + coarseRunningMeanStart,
                coarseRunningMeanEnd - coarseRunningMeanStart);
        int coarseRunningVarianceStart = 16 * member.from(1);
        int coarseRunningVarianceEnd = 16 * member.to(1);
        KERNELS.update_3(parameters, Parameters.COARSE_RUNNING_VARIANCE + coarseRunningVarianceStart,
                work, Training.COARSE_BATCH_NORM_VARIANCE + coarseRunningVarianceStart,
                coarseRunningVarianceEnd - coarseRunningVarianceStart, 1f / rows);
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
     * coarseAveragePool2d = mean over 2 x 2, stride 2 of input
     * coarseBatchNormScale = 1 / (sqrt(coarseRunningVariance + 1.0E-5)) * coarseGamma
     * coarse = max(((coarseAveragePool2d - coarseRunningMean) * coarseBatchNormScale + coarseBeta), 0)
     * }</pre>
     */
    private static void predictCoarse(float[] parameters, float[] work, int rows) {
        KERNELS.rowAveragePool4x4x16(work, FewSamples.INPUT, work, FewSamples.COARSE_AVERAGE_POOL2D, 0, rows);
        KERNELS.coarseBatchNormScale_2(work, FewSamples.COARSE_BATCH_NORM_SCALE,
                parameters, Parameters.COARSE_GAMMA, parameters, Parameters.COARSE_RUNNING_VARIANCE,
                0, 1);
        KERNELS.coarse_2(work, FewSamples.COARSE, work, FewSamples.COARSE_AVERAGE_POOL2D,
                parameters, Parameters.COARSE_RUNNING_MEAN,
                work, FewSamples.COARSE_BATCH_NORM_SCALE, parameters, Parameters.COARSE_BETA,
                0, rows);
    }

    /**
     * <pre>{@code
     * losses = (coarse - coarseTarget) * (coarse - coarseTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.015625
     * }</pre>
     */
    private static void predictCoarseLoss(float[] work, int rows) {
        KERNELS.losses(work, FewSamples.LOSSES, work, FewSamples.COARSE,
                work, FewSamples.COARSE_TARGET, 0, rows);
        KERNELS.featureSum64(work, FewSamples.LOSS_2, work, FewSamples.LOSSES, 0, rows);
        KERNELS.loss(work, FewSamples.LOSS, work, FewSamples.LOSS_2, 0, rows);
    }

    /**
     * The same for few samples: in rows, where one is not as much work as sixteen.
     */
    private static void inferFew(float[] parameters, float[] work, int rows, boolean withLoss) {
        predictCoarse(parameters, work, rows);
        if (withLoss) {
            predictCoarseLoss(work, rows);
            for (int row = 0; row < rows; row++) {
                work[FewSamples.LOSS + row] = work[FewSamples.LOSS + row * 16];
            }
        }
    }

    /**
     * <pre>{@code
     * input = input in blocks
     * coarseAveragePool2d = mean over 2 x 2, stride 2 of input
     * coarseBatchNormScale = 1 / (sqrt(coarseRunningVariance + 1.0E-5)) * coarseGamma
     * coarse = max(((coarseAveragePool2d - coarseRunningMean) * coarseBatchNormScale + coarseBeta), 0)
     * }</pre>
     */
    private static void predictCoarse_2(float[] parameters, float[] work, int rows) {
        KERNELS.toBlocks256(work, Inference.INPUT, work, Inference.INPUT_2, 0, rows);
        KERNELS.averagePool4x4x16(work, Inference.INPUT_2, work, Inference.COARSE_AVERAGE_POOL2D, 0, rows);
        KERNELS.coarseBatchNormScale_2(work, Inference.COARSE_BATCH_NORM_SCALE,
                parameters, Parameters.COARSE_GAMMA, parameters, Parameters.COARSE_RUNNING_VARIANCE,
                0, 1);
        KERNELS.coarse(work, Inference.COARSE_2, work, Inference.COARSE_AVERAGE_POOL2D,
                parameters, Parameters.COARSE_RUNNING_MEAN, work, Inference.COARSE_BATCH_NORM_SCALE,
                parameters, Parameters.COARSE_BETA, 0, rows);
    }

    /**
     * <pre>{@code
     * coarse = coarse in rows
     * }</pre>
     */
    private static void predictCoarseLoss_2(float[] work, int rows) {
        KERNELS.toRows64(work, Inference.COARSE_2, work, Inference.COARSE, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (coarse - coarseTarget) * (coarse - coarseTarget)
     * loss = sum over the features of losses
     * loss = loss * 0.015625
     * }</pre>
     */
    private static void predictCoarseLoss_3(float[] work, int rows) {
        KERNELS.losses(work, Inference.LOSSES, work, Inference.COARSE,
                work, Inference.COARSE_TARGET, 0, rows);
        KERNELS.featureSum64(work, Inference.LOSS, work, Inference.LOSSES, 0, rows);
        KERNELS.loss(work, Inference.LOSS_2, work, Inference.LOSS, 0, rows);
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Normalised", "8d88dde5daea6fe6", "network Normalised\n"
                        + "input input 4 x 4 x 16\n"
                        + "layer coarse <- input\n"
                        + "  average pool 2 x 2, stride 2 x 2: 4 x 4 x 16 -> 2 x 2 x 16\n"
                        + "  batch norm: 2 x 2 x 16 -> 2 x 2 x 16\n"
                        + "    coarse.gamma 16 factor, constant 1, stream 0\n"
                        + "    coarse.beta 16 factor, constant 0, stream 1\n"
                        + "    coarse.runningMean 16 state, constant 0, stream 2\n"
                        + "    coarse.runningVariance 16 state, constant 1, stream 3\n"
                        + "  relu: 2 x 2 x 16 -> 2 x 2 x 16\n"
                        + "output coarse by MeanSquaredError\n"
                        + "optimizer sgd, learning rate 0.1\n"
                        + "train batch 32, epochs 5, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(32, 5, 42L, 0.1f));
        spec.sizes(new Sizes(80, 0, 0, new Arena(20492, 10252), new Arena(23052, 22540)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(4, 4, 16), new Rows(256, 256, 12, 12));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("coarse", List.of(2, 2,
                16), new Rows(64, 64, 12, 16396), OutputKind.VALUES, new TargetSpec(new Rows(64, 64, 16396, 18444), false));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("coarse", "average pool 2 x 2, stride 2 x 2: 4 x 4 x 16 -> 2 x 2 x 16, batch norm, relu", new LayerShapes(List.of(List.of(4,
                4, 16)), List.of(2, 2,
                16)), new LayerTrace(12, 64), new LayerCost(List.of("coarse.gamma", "coarse.beta", "coarse.runningMean", "coarse.runningVariance"), 64, 448));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("coarse.gamma", List.of(16), new ParameterLayout.Plain(12, 16, 16), new Initializer.Constant(1f), 0);
        spec.parameter("coarse.beta", List.of(16), new ParameterLayout.Plain(28, 16, 16), new Initializer.Constant(0f), 1);
        spec.parameter("coarse.runningMean", List.of(16), new ParameterLayout.Plain(44, 16, 16), new Initializer.Constant(0f), 2);
        spec.parameter("coarse.runningVariance", List.of(16), new ParameterLayout.Plain(60, 16, 16), new Initializer.Constant(1f), 3);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int INPUT = 12;

        static final int INPUT_2 = 8204;

        static final int COARSE = 12;

        static final int COARSE_TARGET = 16396;

        static final int LOSSES = 2060;

        static final int COARSE_BATCH_NORM_GRADIENT = 4108;

        static final int COARSE_AVERAGE_POOL2D = 18444;

        static final int COARSE_2 = 6156;

        static final int COARSE_BATCH_NORM_GRADIENT_2 = 8204;

        static final int LOSS = 10252;

        static final int LOSS_2 = 10252;

        static final int COARSE_BATCH_NORM_SUM = 12;

        static final int COARSE_BATCH_NORM_MEAN = 10764;

        static final int COARSE_BATCH_NORM_SQUARE_SUM = 12;

        static final int COARSE_BATCH_NORM_VARIANCE = 10780;

        static final int COARSE_BATCH_NORM_INVERSE = 10796;

        static final int COARSE_BATCH_NORM_SCALE = 10812;

        static final int COARSE_BATCH_NORM_SCALE_GRADIENT = 2060;

        static final int COARSE_BETA_GRADIENT = 2076;

        static final int COARSE_GAMMA_GRADIENT = 2092;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int INPUT = 12;

        static final int INPUT_2 = 8204;

        static final int COARSE = 16396;

        static final int COARSE_TARGET = 18444;

        static final int LOSSES = 8204;

        static final int COARSE_AVERAGE_POOL2D = 20492;

        static final int COARSE_2 = 20492;

        static final int LOSS = 10252;

        static final int LOSS_2 = 22540;

        static final int COARSE_BATCH_NORM_SCALE = 8204;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int COARSE_GAMMA = 12;

        static final int COARSE_BETA = 28;

        static final int COARSE_RUNNING_MEAN = 44;

        static final int COARSE_RUNNING_VARIANCE = 60;
    }

    /**
     * Where values stand while predicting few samples.
     */
    private static final class FewSamples {
        static final int INPUT = 12;

        static final int COARSE_TARGET = 18444;

        static final int COARSE = 16396;

        static final int LOSS = 22540;

        static final int COARSE_AVERAGE_POOL2D = 8204;

        static final int LOSSES = 8204;

        static final int LOSS_2 = 8588;

        static final int COARSE_BATCH_NORM_SCALE = 8588;
    }
}
