package dev.nacre.processor.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.GeneratedRun;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.oracle.Numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Generated code has the loss and the gradient of the formula, also where scores are far out. */
final class LossExtremesTest {

    private static final double TOLERANCE = 2e-6;
    private static final double STEP = 1e-4;

    private static final List<double[]> SCORES = List.of(new double[] {1000, -1000, 0, 500, -500},
            new double[] {88.8, -88.8, 20, -20, 0}, new double[] {10_000, 9000, 10_000, -10_000, 1},
            new double[] {0, 0, 0, 0, 0}, new double[] {-104, -103.5, -104, -200, -150});
    private static final double[] CLASS = {2};
    private static final double[] DISTRIBUTION = {0, 0.25, 0.5, 0.125, 0.125};
    private static final double[] ANSWERS = {1, 0, 0.5, 1, 0};
    private static final double[] SIGNS = {1, -1, -1, 1, -1};
    private static final double[] NUMBERS = {0.25, 1000, -7, 500.25, 0.125};
    private static final double[] WEIGHTS = {1, 2, 0.5, 3, 4};
    private static final String WRITTEN = "{1, 2, 0.5, 3, 4}";

    /** A loss of scores, in double precision. */
    private interface Formula extends ToDoubleFunction<double[]> {}

    /** What a sample's loss should be. */
    private record Truth(List<Double> target, Formula loss) {

        Truth(double[] target, Formula loss) {
            this(Arrays.stream(target).boxed().toList(), loss);
        }
    }

    private static final Map<String, Truth> TRUTHS = truths();

    private static final Compilation COMPILED = Compilation.of(sources(), List.of());

    private static Map<String, Truth> truths() {
        var truths = new LinkedHashMap<String, Truth>();
        var ones = new double[] {1, 1, 1, 1, 1};
        truths.put("@CrossEntropy", new Truth(CLASS, entropy(new double[] {0, 0, 1, 0, 0}, ones)));
        truths.put("@CrossEntropy(labelSmoothing = 0.1)",
                new Truth(CLASS, entropy(new double[] {0.02, 0.02, 0.92, 0.02, 0.02}, ones)));
        truths.put("@CrossEntropy(labelSmoothing = 0.2, smoothing = CrossEntropy.Smoothing.OTHER_CLASSES)",
                new Truth(CLASS, entropy(new double[] {0.05, 0.05, 0.8, 0.05, 0.05}, ones)));
        var weighted = entropy(new double[] {0.02, 0.02, 0.92, 0.02, 0.02}, WEIGHTS);
        truths.put("@CrossEntropy(labelSmoothing = 0.1, classWeights = " + WRITTEN + ")",
                new Truth(CLASS, scores -> weighted.applyAsDouble(scores) / WEIGHTS[2]));
        var soft = Arrays.stream(DISTRIBUTION).map(q -> 0.8 * q + 0.2 * (1 - q) / 4).toArray();
        truths.put("@CrossEntropy(targets = CrossEntropy.Targets.DISTRIBUTIONS, labelSmoothing = 0.2, "
                + "smoothing = CrossEntropy.Smoothing.OTHER_CLASSES, classWeights = " + WRITTEN + ")",
                new Truth(DISTRIBUTION, entropy(soft, WEIGHTS)));
        var own = Arrays.stream(DISTRIBUTION).filter(q -> q > 0).map(q -> q * Math.log(q)).sum();
        truths.put("@KlDivergence",
                new Truth(DISTRIBUTION, scores -> own + entropy(DISTRIBUTION, ones).applyAsDouble(scores)));
        truths.put("@BinaryCrossEntropy", new Truth(ANSWERS, binary(ANSWERS, ones)));
        truths.put("@BinaryCrossEntropy(positiveWeights = " + WRITTEN + ")",
                new Truth(ANSWERS, binary(ANSWERS, WEIGHTS)));
        truths.put("@BinaryCrossEntropy(labelSmoothing = 0.2)",
                new Truth(ANSWERS, binary(Arrays.stream(ANSWERS).map(t -> 0.8 * t + 0.1).toArray(), ones)));
        truths.put("@Logistic", new Truth(SIGNS, mean((y, t) -> softplus(-t * y), SIGNS)));
        truths.put("@BinaryHinge(margin = 1.5)", new Truth(SIGNS, mean((y, t) -> Math.max(0, 1.5 - t * y), SIGNS)));
        truths.put("@Hinge(margin = 0.5)", new Truth(CLASS, LossExtremesTest::hinge));
        truths.put("@MeanAbsoluteError", new Truth(NUMBERS, mean((y, t) -> Math.abs(y - t), NUMBERS)));
        truths.put("@Huber(delta = 0.5)", new Truth(NUMBERS, mean((y, t) -> 0.5 * rounded(y - t, 0.5), NUMBERS)));
        truths.put("@SmoothL1(beta = 2)", new Truth(NUMBERS, mean((y, t) -> rounded(y - t, 2), NUMBERS)));
        truths.put("@CosineSimilarity(epsilon = 0.5)", new Truth(NUMBERS, LossExtremesTest::angle));
        return truths;
    }

    static List<String> losses() {
        return List.copyOf(TRUTHS.keySet());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isTheFormula(String loss) {
        for (var scores : SCORES) {
            var truth = truth(loss);
            for (var form : KernelForm.values()) {
                var outcome = run(loss, scores, array(truth.target()), form);
                double expected = truth.loss().applyAsDouble(scores);
                assertThat(outcome.loss()).as("%s of %s", loss, Arrays.toString(scores))
                        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
                var slope = slope(truth.loss(), scores);
                double largest = Math.max(1e-3, Arrays.stream(slope).map(Math::abs).max().orElseThrow());
                assertThat(array(outcome.gradient())).as("gradient of %s of %s", loss, Arrays.toString(scores))
                        .containsExactly(slope, within(TOLERANCE * 4 * largest));
            }
        }
    }

    @Test
    void aSureAnswerKeepsItsSmallLossAndGradient() {
        var outcome = run("@BinaryCrossEntropy", new double[] {20, -20, 30, 40, -50}, new double[] {1, 0, 1, 1, 0},
                KernelForm.VECTOR);
        double sum = Math.log1p(Math.exp(-20)) * 2 + Math.log1p(Math.exp(-30)) + Math.exp(-40) + Math.exp(-50);
        assertThat(outcome.loss()).isCloseTo(sum / 5, within(1e-6 * sum));
        assertThat(outcome.gradient().get(0)).isCloseTo(-Math.exp(-20) / 5, within(1e-15));
        assertThat(outcome.gradient().get(4)).isCloseTo(Math.exp(-50) / 5, within(1e-27));
    }

    /** What a step found of one sample. */
    private record Outcome(double loss, List<Double> gradient) {}

    /** Scores are the biases of an output whose input is 1 and whose weights are 0: after a step they are the gradient. */
    private static Outcome run(String loss, double[] scores, double[] target, KernelForm form) {
        var passes = GeneratedNetwork.load(name(loss), COMPILED.classes(), form).passes();
        var numbers = new Numbers(List.of(new double[] {1}), List.of(target), List.of(Optional.empty()),
                List.of(new double[scores.length], scores), List.of(List.of(), List.of()));
        var run = new GeneratedRun(passes, numbers, 1);
        run.step(numbers, 1, 1);
        var weights = run.parameters().getFirst();
        return new Outcome(run.loss(),
                IntStream.range(0, weights.length).mapToObj(i -> 0 - (double) weights[i]).toList());
    }

    private static Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        for (var loss : losses()) {
            sources.put(name(loss), """
                    package extremes;
                    import dev.nacre.annotations.*;
                    @Network @Input(1) %s @Sgd(learningRate = 1) @Train(batch = 1, epochs = 1, seed = 1)
                    public interface Loss%d {
                        @Dense(5) %s Layer answer();
                    }
                    """.formatted(loss, losses().indexOf(loss), LossEntries.ending(LossEntries.loss(loss))));
        }
        return sources;
    }

    private static String name(String loss) {
        return "extremes.Loss" + losses().indexOf(loss);
    }

    private static Truth truth(String loss) {
        return Optional.ofNullable(TRUTHS.get(loss)).orElseThrow();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] slope(Formula loss, double[] scores) {
        return IntStream.range(0, scores.length).mapToDouble(i -> {
            var above = scores.clone();
            var below = scores.clone();
            above[i] += STEP;
            below[i] -= STEP;
            return (loss.applyAsDouble(above) - loss.applyAsDouble(below)) / (above[i] - below[i]);
        }).toArray();
    }

    private static Formula entropy(double[] share, double[] weights) {
        return scores -> {
            double largest = Arrays.stream(scores).max().orElseThrow();
            double sum = Arrays.stream(scores).map(score -> Math.exp(score - largest)).sum();
            double normaliser = largest + Math.log(sum);
            return IntStream.range(0, 5).mapToDouble(k -> weights[k] * share[k] * (normaliser - scores[k])).sum();
        };
    }

    private static Formula binary(double[] target, double[] weights) {
        return scores -> IntStream.range(0, 5).mapToDouble(i -> weights[i] * target[i] * softplus(-scores[i])
                + (1 - target[i]) * softplus(scores[i])).average().orElseThrow();
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double rounded(double error, double from) {
        double distance = Math.abs(error);
        return distance < from ? error * error / (2 * from) : distance - from / 2;
    }

    private static double hinge(double[] scores) {
        return IntStream.range(0, 5).filter(k -> k != 2).mapToDouble(k -> Math.max(0, scores[k] - scores[2] + 0.5))
                .sum();
    }

    private static double angle(double[] scores) {
        double product = IntStream.range(0, 5).mapToDouble(i -> scores[i] * NUMBERS[i]).sum();
        return 1 - product / (Math.max(0.5, length(scores)) * Math.max(0.5, length(NUMBERS)));
    }

    private static double length(double[] numbers) {
        return Math.sqrt(Arrays.stream(numbers).map(number -> number * number).sum());
    }

    /** Of an output and its target. */
    private interface OfEach {
        double of(double output, double target);
    }

    private static Formula mean(OfEach each, double[] targets) {
        return outputs -> IntStream.range(0, 5).mapToDouble(i -> each.of(outputs[i], targets[i])).average()
                .orElseThrow();
    }
}
