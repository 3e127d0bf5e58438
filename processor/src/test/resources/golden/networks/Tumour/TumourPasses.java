package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Per;
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
import dev.nacre.runtime.model.StepSize;
import dev.nacre.runtime.model.TargetSpec;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.schedule.CosineDecay;
import dev.nacre.runtime.schedule.Warmup;
import dev.nacre.runtime.simd.Mix32;
import dev.nacre.runtime.simd.VectorModule;
import dev.nacre.runtime.train.EarlyStopping;
import java.util.List;
import java.util.Optional;

/**
 * The passes of {@link Tumour}: a training step and a prediction, layer by layer.
 */
@Generated
final class TumourPasses implements Passes {
    private static final TumourKernels KERNELS = VectorModule.available() ? new TumourVectorKernels() : new TumourScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        float correction999 = state.biasCorrection(0.999);
        float correction9 = state.biasCorrection(0.9);
        firstForward(state, rows, member);
        malignantForward(state, rows, member);
        malignantLossForward(state, rows, member);
        malignantLossBackward(state, rows, member);
        malignantTranspose(state, rows, member);
        member.await();
        malignantUpdate(state, rows, member);
        malignantBackward(state, rows, member);
        malignantUpdate_2(state, rows, member);
        firstBackward(state, rows, member);
        member.await();
        firstUpdate(state, rows, member);
        malignantBackward_2(state, rows, member);
        member.await();
        firstBackward_2(state, rows, member);
        networkBackward(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        firstUpdate_2(state, rows, member, correction999, correction9);
        malignantUpdate_3(state, rows, member, correction999, correction9);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        predictFirst(parameters, work, rows);
        predictMalignant(parameters, work, rows);
        if (withLoss) {
            predictMalignantLoss(parameters, work, rows);
            for (int row = 0; row < rows; row++) {
                work[Inference.LOSS + row] = work[Inference.LOSS + row * 16];
            }
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
        KERNELS.warmUp(scratch, n);
    }

    /**
     * <pre>{@code
     * firstDenseProduct = input * transpose(firstWeight)
     * first = (uniform0 < 0.2 ? 0 : (firstDenseProduct + firstBias) * 0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677)) * 1.25)
     * }</pre>
     */
    private static void firstForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product30x12(work, Training.INPUT,
                parameters, Parameters.FIRST_WEIGHT, work, Training.FIRST_DENSE_PRODUCT, from, to);
        long key0 = Mix32.key(state.seed, state.step, 0);
        KERNELS.first(work, Training.FIRST, work, Training.FIRST_DENSE_PRODUCT,
                parameters, Parameters.FIRST_BIAS, from, to, (int) key0, (int) (key0 >>> 32));
    }

    /**
     * <pre>{@code
     * malignantDenseProduct = first * transpose(malignantWeight)
     * malignantDense = (malignantDenseProduct + malignantBias)
     * }</pre>
     */
    private static void malignantForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product12x1(work, Training.FIRST,
                parameters, Parameters.MALIGNANT_WEIGHT, work, Training.MALIGNANT_DENSE_PRODUCT, from, to);
        KERNELS.malignantDense(work, Training.MALIGNANT_DENSE,
                work, Training.MALIGNANT_DENSE_PRODUCT, parameters, Parameters.MALIGNANT_BIAS,
                from, to);
    }

    /**
     * <pre>{@code
     * losses = (softplus(malignantDense < 0 ? malignantDense : -malignantDense) + (malignantDense < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025))) * malignantDense)
     * loss = sum over the features of losses
     * }</pre>
     */
    private static void malignantLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.losses(work, Training.LOSSES, work, Training.MALIGNANT_DENSE,
                work, Training.MALIGNANT_TARGET, from, to);
        KERNELS.featureSum1(work, Training.LOSS, work, Training.LOSSES, from, to);
    }

    /**
     * <pre>{@code
     * malignantDenseGradient = ((malignantDense < 0 ? sigmoid(malignantDense < 0 ? malignantDense : -malignantDense) : -sigmoid(malignantDense < 0 ? malignantDense : -malignantDense)) + (malignantDense < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025)))) * 1/rows
     * }</pre>
     */
    private static void malignantLossBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.malignantDenseGradient(work, Training.MALIGNANT_DENSE_GRADIENT,
                work, Training.MALIGNANT_DENSE, work, Training.MALIGNANT_TARGET, from, to,
                1f / rows);
    }

    /**
     * <pre>{@code
     * malignantWeightTransposed = transpose(malignantWeight)
     * }</pre>
     */
    private static void malignantTranspose(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        KERNELS.transpose12x1(parameters, Parameters.MALIGNANT_WEIGHT, work, Training.MALIGNANT_WEIGHT_TRANSPOSED, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * malignantBiasGradient = sum over the batch of malignantDenseGradient
     * }</pre>
     */
    private static void malignantUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.batchSum1(work, Training.MALIGNANT_DENSE_GRADIENT,
                work, Training.MALIGNANT_BIAS_GRADIENT, rows, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * firstGradient = malignantDenseGradient * transpose(malignantWeightTransposed)
     * }</pre>
     */
    private static void malignantBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product1x12(work, Training.MALIGNANT_DENSE_GRADIENT,
                work, Training.MALIGNANT_WEIGHT_TRANSPOSED, work, Training.FIRST_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * malignantWeightGradient = transpose(malignantDenseGradient) * first
     * }</pre>
     */
    private static void malignantUpdate_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.weightGradient12x1(work, Training.FIRST,
                work, Training.MALIGNANT_DENSE_GRADIENT, work, Training.MALIGNANT_WEIGHT_GRADIENT,
                member.scratch(), 16396, rows, member.from(2), member.to(2));
    }

    /**
     * <pre>{@code
     * firstGeluGradient = (uniform0 < 0.2 ? 0 : firstGradient * 1.25)
     * firstDenseGradient = (0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677)) + (firstDenseProduct + firstBias) * 0.5 * exp(-(firstDenseProduct + firstBias) * 0.70710677 * (firstDenseProduct + firstBias) * 0.70710677) * 0.7978846) * firstGeluGradient
     * }</pre>
     */
    private static void firstBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.from(rows);
        int to = member.to(rows);
        long key0 = Mix32.key(state.seed, state.step, 0);
        KERNELS.firstGeluGradient(work, Training.FIRST_GELU_GRADIENT, work, Training.FIRST_GRADIENT,
                from, to, (int) key0, (int) (key0 >>> 32));
        KERNELS.firstDenseGradient(work, Training.FIRST_DENSE_GRADIENT,
                work, Training.FIRST_GELU_GRADIENT, work, Training.FIRST_DENSE_PRODUCT,
                parameters, Parameters.FIRST_BIAS, from, to);
    }

    /**
     * <pre>{@code
     * firstBiasGradient = sum over the batch of firstDenseGradient
     * firstWeightGradient = transpose(firstDenseGradient) * input
     * }</pre>
     */
    private static void firstUpdate(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.batchSum12(work, Training.FIRST_DENSE_GRADIENT, work, Training.FIRST_BIAS_GRADIENT,
                rows, member.from(1), member.to(1));
        KERNELS.weightGradient30x12(work, Training.INPUT,
                work, Training.FIRST_DENSE_GRADIENT, work, Training.FIRST_WEIGHT_GRADIENT,
                member.scratch(), 16396, rows, member.from(4), member.to(4));
    }

    /**
     * <pre>{@code
     * malignantWeightGradientSquares = sum of the squares of malignantWeightGradient
     * malignantBiasGradientSquares = sum of the squares of malignantBiasGradient
     * }</pre>
     */
    private static void malignantBackward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.squareSum192(work, Training.MALIGNANT_WEIGHT_GRADIENT, work, Training.MALIGNANT_WEIGHT_GRADIENT_SQUARES, member.from(1), member.to(1));
        KERNELS.squareSum16(work, Training.MALIGNANT_BIAS_GRADIENT, work, Training.MALIGNANT_BIAS_GRADIENT_SQUARES, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * firstWeightGradientSquares = sum of the squares of firstWeightGradient
     * firstBiasGradientSquares = sum of the squares of firstBiasGradient
     * }</pre>
     */
    private static void firstBackward_2(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.squareSum480(work, Training.FIRST_WEIGHT_GRADIENT, work, Training.FIRST_WEIGHT_GRADIENT_SQUARES, member.from(1), member.to(1));
        KERNELS.squareSum16(work, Training.FIRST_BIAS_GRADIENT, work, Training.FIRST_BIAS_GRADIENT_SQUARES, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * clipping = min(1 / ((sqrt(((firstWeightGradientSquares + firstBiasGradientSquares) + malignantWeightGradientSquares) + malignantBiasGradientSquares) + 1.0E-6)), 1)
     * }</pre>
     */
    private static void networkBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        KERNELS.clipping(work, Training.CLIPPING, work, Training.MALIGNANT_BIAS_GRADIENT_SQUARES,
                work, Training.MALIGNANT_WEIGHT_GRADIENT_SQUARES,
                work, Training.FIRST_WEIGHT_GRADIENT_SQUARES,
                work, Training.FIRST_BIAS_GRADIENT_SQUARES, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * firstWeight = update of firstWeight by firstWeightGradient
     * firstBias = update of firstBias by firstBiasGradient
     * }</pre>
     */
    private static void firstUpdate_2(TrainingState state, int rows, Team.Member member,
            float correction999, float correction9) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        int firstWeightStart = unitOf30x12(member.from(4));
        int firstWeightEnd = unitOf30x12(member.to(4));
        KERNELS.update(parameters, Parameters.FIRST_WEIGHT + firstWeightStart,
                work, Training.FIRST_WEIGHT_GRADIENT + firstWeightStart,
                slots, Slots.FIRST_WEIGHT_MEAN + firstWeightStart,
                slots, Slots.FIRST_WEIGHT_SQUARE + firstWeightStart, work, Training.CLIPPING,
                firstWeightEnd - firstWeightStart, state.learningRate, correction999, correction9);
        int firstBiasStart = 16 * member.from(1);
        int firstBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.FIRST_BIAS + firstBiasStart,
                work, Training.FIRST_BIAS_GRADIENT + firstBiasStart,
                slots, Slots.FIRST_BIAS_MEAN + firstBiasStart,
                slots, Slots.FIRST_BIAS_SQUARE + firstBiasStart, work, Training.CLIPPING,
                firstBiasEnd - firstBiasStart, state.learningRate, correction999, correction9);
    }

    /**
     * <pre>{@code
     * malignantWeight = update of malignantWeight by malignantWeightGradient
     * malignantBias = update of malignantBias by malignantBiasGradient
     * }</pre>
     */
    private static void malignantUpdate_3(TrainingState state, int rows, Team.Member member,
            float correction999, float correction9) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        int malignantWeightStart = unitOf12x1(member.from(2));
        int malignantWeightEnd = unitOf12x1(member.to(2));
        KERNELS.update(parameters, Parameters.MALIGNANT_WEIGHT + malignantWeightStart,
                work, Training.MALIGNANT_WEIGHT_GRADIENT + malignantWeightStart,
                slots, Slots.MALIGNANT_WEIGHT_MEAN + malignantWeightStart,
                slots, Slots.MALIGNANT_WEIGHT_SQUARE + malignantWeightStart,
                work, Training.CLIPPING, malignantWeightEnd - malignantWeightStart,
                state.learningRate, correction999, correction9);
        int malignantBiasStart = 16 * member.from(1);
        int malignantBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.MALIGNANT_BIAS + malignantBiasStart,
                work, Training.MALIGNANT_BIAS_GRADIENT + malignantBiasStart,
                slots, Slots.MALIGNANT_BIAS_MEAN + malignantBiasStart,
                slots, Slots.MALIGNANT_BIAS_SQUARE + malignantBiasStart, work, Training.CLIPPING,
                malignantBiasEnd - malignantBiasStart, state.learningRate, correction999,
                correction9);
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
     * firstDenseProduct = input * transpose(firstWeight)
     * firstGelu = (firstDenseProduct + firstBias) * 0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677))
     * }</pre>
     */
    private static void predictFirst(float[] parameters, float[] work, int rows) {
        KERNELS.product30x12(work, Inference.INPUT,
                parameters, Parameters.FIRST_WEIGHT, work, Inference.FIRST_DENSE_PRODUCT, 0, rows);
        KERNELS.firstGelu(work, Inference.FIRST_GELU, work, Inference.FIRST_DENSE_PRODUCT,
                parameters, Parameters.FIRST_BIAS, 0, rows);
    }

    /**
     * <pre>{@code
     * malignantDenseProduct = firstGelu * transpose(malignantWeight)
     * malignant = sigmoid(malignantDenseProduct + malignantBias)
     * }</pre>
     */
    private static void predictMalignant(float[] parameters, float[] work, int rows) {
        KERNELS.product12x1(work, Inference.FIRST_GELU,
                parameters, Parameters.MALIGNANT_WEIGHT, work, Inference.MALIGNANT_DENSE_PRODUCT, 0, rows);
        KERNELS.malignant(work, Inference.MALIGNANT, work, Inference.MALIGNANT_DENSE_PRODUCT,
                parameters, Parameters.MALIGNANT_BIAS, 0, rows);
    }

    /**
     * <pre>{@code
     * losses = (softplus((malignantDenseProduct + malignantBias) < 0 ? (malignantDenseProduct + malignantBias) : -(malignantDenseProduct + malignantBias)) + ((malignantDenseProduct + malignantBias) < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025))) * (malignantDenseProduct + malignantBias))
     * loss = sum over the features of losses
     * }</pre>
     */
    private static void predictMalignantLoss(float[] parameters, float[] work, int rows) {
        KERNELS.losses_2(work, Inference.LOSSES, work, Inference.MALIGNANT_TARGET,
                work, Inference.MALIGNANT_DENSE_PRODUCT, parameters, Parameters.MALIGNANT_BIAS,
                0, rows);
        KERNELS.featureSum1(work, Inference.LOSS, work, Inference.LOSSES, 0, rows);
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf30x12(int unit) {
        if (unit == 4) {
            return 480;
        }
        int start = unit / 4 * 48;
        int width = Math.min(48, 16 - start);
        return start * 30 + unit % 4 * 8 * width;
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf12x1(int unit) {
        if (unit == 2) {
            return 192;
        }
        int start = unit / 2 * 48;
        int width = Math.min(48, 16 - start);
        return start * 12 + unit % 2 * 8 * width;
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Tumour", "f9fab1318cd40e9f", "network Tumour\n"
                        + "input input 30\n"
                        + "layer first <- input\n"
                        + "  dense 12: 30 -> 12\n"
                        + "    first.weight 12 x 30, normal 0 0.2581988897471611, stream 0\n"
                        + "    first.bias 12 bias, constant 0, stream 1\n"
                        + "  gelu: 12 -> 12\n"
                        + "  dropout 0.2: 12 -> 12\n"
                        + "layer malignant <- first\n"
                        + "  dense 1: 12 -> 1\n"
                        + "    malignant.weight 1 x 12, uniform -0.6793662204867574 0.6793662204867574, stream 2\n"
                        + "    malignant.bias 1 bias, constant 0, stream 3\n"
                        + "  sigmoid: 1 -> 1\n"
                        + "output malignant by BinaryCrossEntropy\n"
                        + "optimizer adamw, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 0.00000001, weight decay 0.02\n"
                        + "clip by global norm 1\n"
                        + "schedule warm-up over 1 epoch, then cosine decay to 0 over the whole training\n"
                        + "early stopping, patience 5, improvement 0\n"
                        + "train batch 32, epochs 20, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(32, 20, 42L, new StepSize(0.001f, 0f, new Warmup(1, -1.0,
                Per.EPOCH, new CosineDecay(0, 0.0, Per.EPOCH))),
                Optional.of(new EarlyStopping(5, 0.0))));
        spec.sizes(new Sizes(720, 0, 2, new Arena(4844, 3596), new Arena(2060, 1036)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(30), new Rows(30, 32, 12, 12));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("malignant", List.of(1), new Rows(1, 16, 2060, 524), OutputKind.BINARY, new TargetSpec(new Rows(1, 16, 2572, 1548), true));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("first", "dense 12: 30 -> 12, gelu, dropout 0.2", new LayerShapes(List.of(List.of(30)), List.of(12)), LayerTrace.NOT_KEPT, new LayerCost(List.of("first.weight", "first.bias"), 372, 792));
        spec.layer("malignant", "dense 1: 12 -> 1, sigmoid", new LayerShapes(List.of(List.of(12)), List.of(1)), LayerTrace.NOT_KEPT, new LayerCost(List.of("malignant.weight", "malignant.bias"), 13, 26));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("first.weight", List.of(12,
                30), new ParameterLayout.Panels(12, 30, 12, 48), new Initializer.Normal(0f,
                0.2581989f), 0);
        spec.parameter("first.bias", List.of(12), new ParameterLayout.Plain(492, 12, 16), new Initializer.Constant(0f), 1);
        spec.parameter("malignant.weight", List.of(1,
                12), new ParameterLayout.Panels(508, 12, 1, 48), new Initializer.Uniform(-0.67936623f,
                0.67936623f), 2);
        spec.parameter("malignant.bias", List.of(1), new ParameterLayout.Plain(700, 1, 16), new Initializer.Constant(0f), 3);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int INPUT = 12;

        static final int FIRST_DENSE_PRODUCT = 1036;

        static final int FIRST = 1548;

        static final int MALIGNANT_DENSE_PRODUCT = 2060;

        static final int MALIGNANT_DENSE = 2060;

        static final int MALIGNANT_TARGET = 2572;

        static final int LOSSES = 3084;

        static final int LOSS = 3596;

        static final int MALIGNANT_DENSE_GRADIENT = 4108;

        static final int FIRST_GRADIENT = 3084;

        static final int FIRST_GELU_GRADIENT = 3084;

        static final int FIRST_DENSE_GRADIENT = 3084;

        static final int FIRST_WEIGHT_GRADIENT = 1036;

        static final int MALIGNANT_WEIGHT_GRADIENT = 4620;

        static final int MALIGNANT_BIAS_GRADIENT = 4812;

        static final int MALIGNANT_WEIGHT_TRANSPOSED = 4828;

        static final int FIRST_BIAS_GRADIENT = 1516;

        static final int FIRST_WEIGHT_GRADIENT_SQUARES = 12;

        static final int FIRST_BIAS_GRADIENT_SQUARES = 28;

        static final int MALIGNANT_WEIGHT_GRADIENT_SQUARES = 1532;

        static final int MALIGNANT_BIAS_GRADIENT_SQUARES = 1548;

        static final int CLIPPING = 44;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int INPUT = 12;

        static final int FIRST_DENSE_PRODUCT = 1036;

        static final int FIRST_GELU = 1036;

        static final int MALIGNANT_DENSE_PRODUCT = 12;

        static final int LOSSES = 12;

        static final int MALIGNANT = 524;

        static final int MALIGNANT_TARGET = 1548;

        static final int LOSS = 1036;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int FIRST_WEIGHT = 12;

        static final int FIRST_BIAS = 492;

        static final int MALIGNANT_WEIGHT = 508;

        static final int MALIGNANT_BIAS = 700;
    }

    /**
     * Where the optimizer keeps what it remembers.
     */
    private static final class Slots {
        static final int FIRST_WEIGHT_MEAN = 12;

        static final int FIRST_WEIGHT_SQUARE = 732;

        static final int FIRST_BIAS_MEAN = 492;

        static final int FIRST_BIAS_SQUARE = 1212;

        static final int MALIGNANT_WEIGHT_MEAN = 508;

        static final int MALIGNANT_WEIGHT_SQUARE = 1228;

        static final int MALIGNANT_BIAS_MEAN = 700;

        static final int MALIGNANT_BIAS_SQUARE = 1420;
    }
}
