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
 * The passes of {@link Digits}: a training step and a prediction, layer by layer.
 */
@Generated
final class DigitsPasses implements Passes {
    private static final DigitsKernels KERNELS = VectorModule.available() ? new DigitsVectorKernels() : new DigitsScalarKernels();

    private static final NetworkSpec SPEC = describe();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        float correction999 = state.biasCorrection(0.999);
        float correction9 = state.biasCorrection(0.9);
        featuresForward(state, rows, member);
        digitForward(state, rows, member);
        digitLossForward(state, rows, member);
        digitLossBackward(state, rows, member);
        digitTranspose(state, rows, member);
        member.await();
        digitBackward(state, rows, member);
        featuresBackward(state, rows, member);
        member.await();
        float loss = meanLoss(state.workspace, rows);
        if (member.part() == 0) {
            state.loss = loss;
        }
        if (!Float.isFinite(loss)) {
            return;
        }
        featuresUpdate(state, rows, member, correction999, correction9);
        digitUpdate(state, rows, member, correction999, correction9);
    }

    @Override
    public void infer(float[] parameters, float[] work, int rows, boolean withLoss) {
        inferFrom(parameters, work, Inference.INPUT, work, rows);
        if (withLoss) {
            predictDigitLoss(work, rows);
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
     * featuresDenseProduct = input * transpose(featuresWeight)
     * features = max((featuresDenseProduct + featuresBias), 0)
     * }</pre>
     */
    private static void featuresForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product64x16(work, Training.INPUT,
                parameters, Parameters.FEATURES_WEIGHT, work, Training.FEATURES_DENSE_PRODUCT, from, to);
        KERNELS.features(work, Training.FEATURES, work, Training.FEATURES_DENSE_PRODUCT,
                parameters, Parameters.FEATURES_BIAS, from, to);
    }

    /**
     * <pre>{@code
     * digitDenseProduct = features * transpose(digitWeight)
     * digitDense = (digitDenseProduct + digitBias)
     * }</pre>
     */
    private static void digitForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product16x10(work, Training.FEATURES,
                parameters, Parameters.DIGIT_WEIGHT, work, Training.DIGIT_DENSE_PRODUCT, from, to);
        KERNELS.digitDense(work, Training.DIGIT_DENSE, work, Training.DIGIT_DENSE_PRODUCT,
                parameters, Parameters.DIGIT_BIAS, from, to);
    }

    /**
     * <pre>{@code
     * loss = cross entropy(digitDense, digitTarget)
     * }</pre>
     */
    private static void digitLossForward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.crossEntropy10(work, Training.LOSS, work, Training.DIGIT_DENSE,
                work, Training.DIGIT_TARGET, from, to);
    }

    /**
     * <pre>{@code
     * lossGradient = 1/rows
     * digitDenseGradient = gradient of cross entropy(digitDense, digitTarget, lossGradient)
     * }</pre>
     */
    private static void digitLossBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.lossGradient(work, Training.LOSS_GRADIENT, from, to, 1f / rows);
        KERNELS.crossEntropyGradient10(work, Training.DIGIT_DENSE_GRADIENT, work, Training.DIGIT_DENSE,
                work, Training.DIGIT_TARGET, work, Training.LOSS_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * digitWeightTransposed = transpose(digitWeight)
     * }</pre>
     */
    private static void digitTranspose(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        KERNELS.transpose16x10(parameters, Parameters.DIGIT_WEIGHT, work, Training.DIGIT_WEIGHT_TRANSPOSED, member.from(1), member.to(1));
    }

    /**
     * <pre>{@code
     * featuresGradient = digitDenseGradient * transpose(digitWeightTransposed)
     * }</pre>
     */
    private static void digitBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.product10x16(work, Training.DIGIT_DENSE_GRADIENT,
                work, Training.DIGIT_WEIGHT_TRANSPOSED, work, Training.FEATURES_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * featuresDenseGradient = (0 < features ? featuresGradient : 0)
     * }</pre>
     */
    private static void featuresBackward(TrainingState state, int rows, Team.Member member) {
        float[] work = state.workspace;
        int from = member.from(rows);
        int to = member.to(rows);
        KERNELS.featuresDenseGradient(work, Training.FEATURES_DENSE_GRADIENT,
                work, Training.FEATURES, work, Training.FEATURES_GRADIENT, from, to);
    }

    /**
     * <pre>{@code
     * featuresWeightGradient = transpose(featuresDenseGradient) * input
     * featuresWeight = update of featuresWeight by featuresWeightGradient
     * featuresBiasGradient = sum over the batch of featuresDenseGradient
     * featuresBias = update of featuresBias by featuresBiasGradient
     * }</pre>
     */
    private static void featuresUpdate(TrainingState state, int rows, Team.Member member,
            float correction999, float correction9) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        for (int unit = member.from(8), end = member.to(8); unit < end; unit += 32) {
            int next = Math.min(unit + 32, end);
            int featuresWeightStart = unitOf64x16(unit);
            int featuresWeightEnd = unitOf64x16(next);
            KERNELS.weightGradient64x16(work, Training.INPUT,
                    work, Training.FEATURES_DENSE_GRADIENT,
                    member.scratch(), 12 - featuresWeightStart, member.scratch(), 16396, rows, unit, next);
            KERNELS.update(parameters, Parameters.FEATURES_WEIGHT + featuresWeightStart,
                    member.scratch(), 12, slots, Slots.FEATURES_WEIGHT_MEAN + featuresWeightStart,
                    slots, Slots.FEATURES_WEIGHT_SQUARE + featuresWeightStart,
                    featuresWeightEnd - featuresWeightStart, state.learningRate, correction999,
                    correction9);
        }
        KERNELS.batchSum16(work, Training.FEATURES_DENSE_GRADIENT,
                work, Training.FEATURES_BIAS_GRADIENT, rows, member.from(1), member.to(1));
        int featuresBiasStart = 16 * member.from(1);
        int featuresBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.FEATURES_BIAS + featuresBiasStart,
                work, Training.FEATURES_BIAS_GRADIENT + featuresBiasStart,
                slots, Slots.FEATURES_BIAS_MEAN + featuresBiasStart,
                slots, Slots.FEATURES_BIAS_SQUARE + featuresBiasStart,
                featuresBiasEnd - featuresBiasStart, state.learningRate, correction999,
                correction9);
    }

    /**
     * <pre>{@code
     * digitWeightGradient = transpose(digitDenseGradient) * features
     * digitWeight = update of digitWeight by digitWeightGradient
     * digitBiasGradient = sum over the batch of digitDenseGradient
     * digitBias = update of digitBias by digitBiasGradient
     * }</pre>
     */
    private static void digitUpdate(TrainingState state, int rows, Team.Member member,
            float correction999, float correction9) {
        float[] work = state.workspace;
        float[] parameters = state.parameters;
        float[] slots = state.slots;
        for (int unit = member.from(2), end = member.to(2); unit < end; unit += 32) {
            int next = Math.min(unit + 32, end);
            int digitWeightStart = unitOf16x10(unit);
            int digitWeightEnd = unitOf16x10(next);
            KERNELS.weightGradient16x10(work, Training.FEATURES,
                    work, Training.DIGIT_DENSE_GRADIENT,
                    member.scratch(), 12 - digitWeightStart, member.scratch(), 16396, rows, unit, next);
            KERNELS.update(parameters, Parameters.DIGIT_WEIGHT + digitWeightStart,
                    member.scratch(), 12, slots, Slots.DIGIT_WEIGHT_MEAN + digitWeightStart,
                    slots, Slots.DIGIT_WEIGHT_SQUARE + digitWeightStart,
                    digitWeightEnd - digitWeightStart, state.learningRate, correction999,
                    correction9);
        }
        KERNELS.batchSum10(work, Training.DIGIT_DENSE_GRADIENT, work, Training.DIGIT_BIAS_GRADIENT,
                rows, member.from(1), member.to(1));
        int digitBiasStart = 16 * member.from(1);
        int digitBiasEnd = 16 * member.to(1);
        KERNELS.update(parameters, Parameters.DIGIT_BIAS + digitBiasStart,
                work, Training.DIGIT_BIAS_GRADIENT + digitBiasStart,
                slots, Slots.DIGIT_BIAS_MEAN + digitBiasStart,
                slots, Slots.DIGIT_BIAS_SQUARE + digitBiasStart, digitBiasEnd - digitBiasStart,
                state.learningRate, correction999, correction9);
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
     * featuresDenseProduct = input * transpose(featuresWeight)
     * features = max((featuresDenseProduct + featuresBias), 0)
     * }</pre>
     */
    private static void predictFeatures(float[] parameters, float[] input, int inputAt,
            float[] work, int rows) {
        KERNELS.product64x16(input, inputAt,
                parameters, Parameters.FEATURES_WEIGHT, work, Inference.FEATURES_DENSE_PRODUCT, 0, rows);
        KERNELS.features(work, Inference.FEATURES, work, Inference.FEATURES_DENSE_PRODUCT,
                parameters, Parameters.FEATURES_BIAS, 0, rows);
    }

    /**
     * <pre>{@code
     * digitDenseProduct = features * transpose(digitWeight)
     * digitDense = (digitDenseProduct + digitBias)
     * digit = softmax(digitDense)
     * }</pre>
     */
    private static void predictDigit(float[] parameters, float[] work, int rows) {
        KERNELS.product16x10(work, Inference.FEATURES,
                parameters, Parameters.DIGIT_WEIGHT, work, Inference.DIGIT_DENSE_PRODUCT, 0, rows);
        KERNELS.digitDense(work, Inference.DIGIT_DENSE, work, Inference.DIGIT_DENSE_PRODUCT,
                parameters, Parameters.DIGIT_BIAS, 0, rows);
        KERNELS.softmax10(work, Inference.DIGIT, work, Inference.DIGIT_DENSE, 0, rows);
    }

    /**
     * <pre>{@code
     * loss = cross entropy(digitDense, digitTarget)
     * }</pre>
     */
    private static void predictDigitLoss(float[] work, int rows) {
        KERNELS.crossEntropy10(work, Inference.LOSS, work, Inference.DIGIT_DENSE,
                work, Inference.DIGIT_TARGET, 0, rows);
    }

    @Override
    public void inferFrom(float[] parameters, float[] input, int inputAt, float[] work, int rows) {
        predictFeatures(parameters, input, inputAt, work, rows);
        predictDigit(parameters, work, rows);
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf64x16(int unit) {
        if (unit == 8) {
            return 1024;
        }
        int start = unit / 8 * 48;
        int width = Math.min(48, 16 - start);
        return start * 64 + unit % 8 * 8 * width;
    }

    /**
     * The float where a unit of work of such a matrix begins: 8 rows of one panel.
     */
    private static int unitOf16x10(int unit) {
        if (unit == 2) {
            return 256;
        }
        int start = unit / 2 * 48;
        int width = Math.min(48, 16 - start);
        return start * 16 + unit % 2 * 8 * width;
    }

    private static NetworkSpec describe() {
        var spec = NetworkSpec.builder("Digits", "19a6a6118c14c654", "network Digits\n"
                        + "input input 8 x 8 x 1\n"
                        + "layer features <- input\n"
                        + "  dense 16: 8 x 8 x 1 -> 16\n"
                        + "    features.weight 16 x 64, normal 0 0.1767766952966369, stream 0\n"
                        + "    features.bias 16 bias, constant 0, stream 1\n"
                        + "  relu: 16 -> 16\n"
                        + "layer digit <- features\n"
                        + "  dense 10: 16 -> 10\n"
                        + "    digit.weight 10 x 16, uniform -0.4803844614152614 0.4803844614152614, stream 2\n"
                        + "    digit.bias 10 bias, constant 0, stream 3\n"
                        + "  softmax: 10 -> 10\n"
                        + "output digit by CrossEntropy\n"
                        + "optimizer adam, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 0.00000001\n"
                        + "train batch 64, epochs 10, seed 42\n");
        describeInputs(spec);
        describeOutputs(spec);
        describeLayers(spec);
        describeParameters(spec);
        spec.training(new TrainingDefaults(64, 10, 42L, 0.001f));
        spec.sizes(new Sizes(1328, 0, 2, new Arena(10412, 7180), new Arena(6156, 2060)));
        return spec.build();
    }

    private static void describeInputs(NetworkSpec.Builder spec) {
        spec.input("input", List.of(8, 8, 1), new Rows(64, 64, 12, 12));
    }

    private static void describeOutputs(NetworkSpec.Builder spec) {
        spec.output("digit", List.of(10), new Rows(10, 16, 5132, 1036), OutputKind.CLASSES, new TargetSpec(new Rows(1, 16, 6156, 5132), true));
    }

    private static void describeLayers(NetworkSpec.Builder spec) {
        spec.layer("features", "dense 16: 8 x 8 x 1 -> 16, relu", new LayerShapes(List.of(List.of(8,
                8,
                1)), List.of(16)), new LayerTrace(4108, 16), new LayerCost(List.of("features.weight", "features.bias"), 1040, 2080));
        spec.layer("digit", "dense 10: 16 -> 10, softmax", new LayerShapes(List.of(List.of(16)), List.of(10)), LayerTrace.NOT_KEPT, new LayerCost(List.of("digit.weight", "digit.bias"), 170, 380));
    }

    private static void describeParameters(NetworkSpec.Builder spec) {
        spec.parameter("features.weight", List.of(16,
                64), new ParameterLayout.Panels(12, 64, 16, 48), new Initializer.Normal(0f,
                0.17677669f), 0);
        spec.parameter("features.bias", List.of(16), new ParameterLayout.Plain(1036, 16, 16), new Initializer.Constant(0f), 1);
        spec.parameter("digit.weight", List.of(10,
                16), new ParameterLayout.Panels(1052, 16, 10, 48), new Initializer.Uniform(-0.48038447f,
                0.48038447f), 2);
        spec.parameter("digit.bias", List.of(10), new ParameterLayout.Plain(1308, 10, 16), new Initializer.Constant(0f), 3);
    }

    /**
     * Where values stand while training.
     */
    private static final class Training {
        static final int INPUT = 12;

        static final int FEATURES_DENSE_PRODUCT = 4108;

        static final int FEATURES = 4108;

        static final int DIGIT_DENSE_PRODUCT = 5132;

        static final int DIGIT_DENSE = 5132;

        static final int DIGIT_TARGET = 6156;

        static final int LOSS = 7180;

        static final int LOSS_GRADIENT = 8204;

        static final int DIGIT_DENSE_GRADIENT = 9228;

        static final int FEATURES_GRADIENT = 8204;

        static final int FEATURES_DENSE_GRADIENT = 8204;

        static final int DIGIT_WEIGHT_TRANSPOSED = 10252;

        static final int DIGIT_BIAS_GRADIENT = 10252;

        static final int FEATURES_BIAS_GRADIENT = 10268;
    }

    /**
     * Where values stand while predicting.
     */
    private static final class Inference {
        static final int INPUT = 12;

        static final int FEATURES_DENSE_PRODUCT = 4108;

        static final int FEATURES = 4108;

        static final int DIGIT_DENSE_PRODUCT = 12;

        static final int DIGIT_DENSE = 12;

        static final int DIGIT = 1036;

        static final int DIGIT_TARGET = 5132;

        static final int LOSS = 2060;
    }

    /**
     * Where each parameter begins.
     */
    private static final class Parameters {
        static final int FEATURES_WEIGHT = 12;

        static final int FEATURES_BIAS = 1036;

        static final int DIGIT_WEIGHT = 1052;

        static final int DIGIT_BIAS = 1308;
    }

    /**
     * Where the optimizer keeps what it remembers.
     */
    private static final class Slots {
        static final int FEATURES_WEIGHT_MEAN = 12;

        static final int FEATURES_WEIGHT_SQUARE = 1340;

        static final int FEATURES_BIAS_MEAN = 1036;

        static final int FEATURES_BIAS_SQUARE = 2364;

        static final int DIGIT_WEIGHT_MEAN = 1052;

        static final int DIGIT_WEIGHT_SQUARE = 2380;

        static final int DIGIT_BIAS_MEAN = 1308;

        static final int DIGIT_BIAS_SQUARE = 2636;
    }
}
