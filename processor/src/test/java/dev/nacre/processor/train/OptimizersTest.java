package dev.nacre.processor.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Optimizers take the steps of their textbook formulas. */
class OptimizersTest {

    private static final double RATE = 0.05;
    private static final int STEPS = 20;
    private static final double START = 3;

    /** One step of a formula; keeps what it remembers itself. */
    private interface Formula {
        double next(double p, double gradient, int step);
    }

    @Test
    void plainSgdFollowsTheGradient() {
        assertThat(run(sgd(Map.of()))).isCloseTo(follow((p, g, _) -> p - RATE * g), within(1e-13));
    }

    @Test
    void weightDecayIsAddedToTheGradient() {
        assertThat(run(sgd(Map.of("weightDecay", 0.3))))
                .isCloseTo(follow((p, g, _) -> p - RATE * (g + 0.3 * p)), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void momentumKeepsVelocity(boolean nesterov) {
        var v = new double[1];

        assertThat(run(sgd(Map.of("momentum", 0.9, "nesterov", nesterov)))).isCloseTo(follow((p, g, _) -> {
            v[0] = 0.9 * v[0] + g;
            return p - RATE * (nesterov ? g + 0.9 * v[0] : v[0]);
        }), within(1e-13));
    }

    @Test
    void dampeningSparesTheFirstStep() {
        var v = new double[1];

        assertThat(run(sgd(Map.of("momentum", 0.9, "dampening", 0.3)))).isCloseTo(follow((p, g, step) -> {
            v[0] = step == 1 ? g : 0.9 * v[0] + 0.7 * g;
            return p - RATE * v[0];
        }), within(1e-13));
    }

    @Test
    void movingAverageIsCorrectedForItsStart() {
        var average = new double[1];

        assertThat(run(sgd(Map.of("momentum", 0.9, "movingAverage", true)))).isCloseTo(follow((p, g, step) -> {
            average[0] = 0.9 * average[0] + 0.1 * g;
            return p - RATE * average[0] / (1 - Math.pow(0.9, step));
        }), within(1e-13));
    }

    @Test
    void adaGradSumsSquaresFromTheInitialAccumulator() {
        var sum = new double[] {0.2};
        var optimizer = read("AdaGrad", Map.of("learningRate", RATE, "rateDecay", 0.1, "initialAccumulator", 0.2,
                "epsilon", 0.01, "weightDecay", 0.3));

        assertThat(run(optimizer)).isCloseTo(follow((p, g, step) -> {
            double decayed = g + 0.3 * p;
            sum[0] += decayed * decayed;
            return p - RATE / (1 + (step - 1) * 0.1) * decayed / (Math.sqrt(sum[0]) + 0.01);
        }), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rmsPropDividesByTheRootBesideEpsilon(boolean centered) {
        var mean = new double[2];
        var optimizer = read("RmsProp", Map.of("learningRate", RATE, "decay", 0.8, "epsilon", 0.01, "momentum", 0.0,
                "centered", centered, "weightDecay", 0.3));

        assertThat(run(optimizer)).isCloseTo(
                follow((p, g, _) -> p - RATE * scaled(g + 0.3 * p, mean, centered)), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rmsPropKeepsTheVelocityOfScaledGradients(boolean centered) {
        var mean = new double[2];
        var v = new double[1];
        var optimizer = read("RmsProp", Map.of("learningRate", RATE, "decay", 0.8, "epsilon", 0.01, "momentum", 0.9,
                "centered", centered, "weightDecay", 0.0));

        assertThat(run(optimizer)).isCloseTo(follow((p, g, _) -> {
            v[0] = 0.9 * v[0] + scaled(g, mean, centered);
            return p - RATE * v[0];
        }), within(1e-13));
    }

    private static double scaled(double g, double[] mean, boolean centered) {
        mean[0] = 0.8 * mean[0] + 0.2 * g * g;
        mean[1] = 0.8 * mean[1] + 0.2 * g;
        return g / (Math.sqrt(mean[0] - (centered ? mean[1] * mean[1] : 0)) + 0.01);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamCorrectsBothMeansBeforeEpsilon(boolean amsgrad) {
        var mean = new double[3];

        assertThat(run(adam("Adam", amsgrad))).isCloseTo(
                follow((p, g, step) -> p - adamStep(g + 0.3 * p, step, mean, amsgrad)), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamWDecaysApartFromTheGradient(boolean amsgrad) {
        var mean = new double[3];

        assertThat(run(adam("AdamW", amsgrad))).isCloseTo(
                follow((p, g, step) -> p * (1 - RATE * 0.3) - adamStep(g, step, mean, amsgrad)), within(1e-13));
    }

    private static double adamStep(double g, int step, double[] mean, boolean amsgrad) {
        mean[0] = 0.8 * mean[0] + 0.2 * g;
        mean[1] = 0.95 * mean[1] + 0.05 * g * g;
        mean[2] = Math.max(mean[2], mean[1]);
        double root = Math.sqrt(amsgrad ? mean[2] : mean[1]) / Math.sqrt(1 - Math.pow(0.95, step));
        return RATE / (1 - Math.pow(0.8, step)) * mean[0] / (root + 0.01);
    }

    @Test
    void remembersOnlyWhatItNeeds() {
        assertThat(sgd(Map.of()).slots()).isEmpty();
        assertThat(sgd(Map.of("momentum", 0.9, "nesterov", true)).slots()).containsExactly("velocity");
        assertThat(adam("AdamW", true).slots()).containsExactly("mean", "square", "largest");
        assertThat(Optimizers.byDefault().slots()).containsExactly("mean", "square");
        assertThat(Optimizers.byDefault().learningRate()).isEqualTo(1e-3);
    }

    /** Of all elements' arithmetic, roots and divisions are what takes long. */
    @Test
    void takesOneRootAndOneDivisionAnElementAtMost() {
        for (var optimizer : List.of(adam("Adam", true), adam("AdamW", false), sgd(Map.of("momentum", 0.9)),
                sgd(Map.of("momentum", 0.9, "movingAverage", true)),
                read("RmsProp", Map.of("learningRate", RATE, "decay", 0.8, "epsilon", 0.01, "momentum", 0.9,
                        "centered", true, "weightDecay", 0.1)),
                read("AdaGrad", Map.of("learningRate", RATE, "rateDecay", 0.1, "initialAccumulator", 0.2,
                        "epsilon", 0.01, "weightDecay", 0.3)))) {
            assertThat(slowParts(optimizer)).as(optimizer.describe()).isLessThanOrEqualTo(2);
        }
    }

    private static long slowParts(Optimizer optimizer) {
        var parts = new HashSet<ScalarExpression>();
        var update = optimizer.update();
        Stream.concat(Stream.of(update.parameter()), update.slots().stream())
                .forEach(expression -> Substitution.rewrite(expression, part -> {
                    parts.add(part);
                    return part;
                }));
        return parts.stream().filter(OptimizersTest::slow).filter(part -> !Substitution.variablesOf(part).isEmpty())
                .count();
    }

    private static boolean slow(ScalarExpression part) {
        return switch (part) {
            case ScalarExpression.Unary unary -> unary.function() == UnaryFunction.SQUARE_ROOT;
            case ScalarExpression.Binary binary -> binary.function() == BinaryFunction.DIVIDE;
            default -> false;
        };
    }

    private static double gradient(double p) {
        return 2 * (p - 1) + 0.3 * p * p * p;
    }

    private static Optimizer sgd(Map<String, Object> members) {
        var all = new HashMap<String, Object>(Map.of("learningRate", RATE, "momentum", 0.0, "dampening", 0.0,
                "nesterov", false, "movingAverage", false, "weightDecay", 0.0));
        all.putAll(members);
        return read("Sgd", all);
    }

    private static Optimizer adam(String annotation, boolean amsgrad) {
        return read(annotation, Map.of("learningRate", RATE, "beta1", 0.8, "beta2", 0.95, "epsilon", 0.01,
                "amsgrad", amsgrad, "weightDecay", 0.3));
    }

    private static Optimizer read(String annotation, Map<String, ?> members) {
        return Optimizers.TABLE.find(annotation).orElseThrow().reader()
                .read(AnnotationUse.of(annotation, members), new Diagnostics()).orElseThrow();
    }

    /** A parameter after some steps of a formula. */
    private static double follow(Formula formula) {
        double p = START;
        for (int step = 1; step <= STEPS; step++) {
            p = formula.next(p, gradient(p), step);
        }
        return p;
    }

    /** A parameter after some steps of an optimizer. */
    private static double run(Optimizer optimizer) {
        var update = optimizer.update();
        var state = new double[2 + optimizer.slots().size()];
        state[0] = START;
        for (int step = 1; step <= STEPS; step++) {
            state[1] = gradient(state[0]);
            var old = state.clone();
            state[0] = evaluate(update.parameter(), old, step);
            for (int slot = 0; slot < update.slots().size(); slot++) {
                state[2 + slot] = evaluate(update.slots().get(slot), old, step);
            }
        }
        return state[0];
    }

    private static double evaluate(ScalarExpression expression, double[] state, int step) {
        return new ScalarEvaluator(index -> state[index], _ -> Double.NaN, scalar -> switch (scalar) {
            case StepScalar.LearningRate _ -> RATE;
            case StepScalar.BiasCorrection(var decay) -> 1 - Math.pow(decay, step);
            case StepScalar.StepNumber _ -> step;
            case StepScalar.Momentum _,StepScalar.InverseRows _ -> Double.NaN;
        }).evaluate(expression);
    }
}
