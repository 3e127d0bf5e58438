package dev.nacre.processor.train;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Optimizers take the steps of their textbook formulas. */
class OptimizersTest {

    private static final double RATE = 0.05;
    private static final int STEPS = 20;

    @Test
    void plainSgdFollowsTheGradient() {
        double p = 3;
        for (int step = 1; step <= STEPS; step++) {
            p -= RATE * gradient(p);
        }

        assertThat(run(sgd(0, false))).isCloseTo(p, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void momentumKeepsVelocity(boolean nesterov) {
        double p = 3;
        double velocity = 0;
        for (int step = 1; step <= STEPS; step++) {
            double gradient = gradient(p);
            velocity = 0.9 * velocity + gradient;
            p -= RATE * (nesterov ? gradient + 0.9 * velocity : velocity);
        }

        assertThat(run(sgd(0.9, nesterov))).isCloseTo(p, within(1e-13));
    }

    @Test
    void adamCorrectsBothMeansBeforeEpsilon() {
        double p = 3;
        double mean = 0;
        double square = 0;
        for (int step = 1; step <= STEPS; step++) {
            double gradient = gradient(p);
            mean = 0.8 * mean + 0.2 * gradient;
            square = 0.95 * square + 0.05 * gradient * gradient;
            double root = Math.sqrt(square) / Math.sqrt(1 - Math.pow(0.95, step));
            p -= RATE / (1 - Math.pow(0.8, step)) * mean / (root + 0.01);
        }

        assertThat(run(read(AnnotationUse.of("Adam",
                Map.of("learningRate", RATE, "beta1", 0.8, "beta2", 0.95, "epsilon", 0.01)))))
                .isCloseTo(p, within(1e-13));
    }

    @Test
    void remembersOnlyWhatItNeeds() {
        assertThat(sgd(0, false).slots()).isEmpty();
        assertThat(sgd(0.9, true).slots()).containsExactly("velocity");
        assertThat(Optimizers.byDefault().slots()).containsExactly("mean", "square");
        assertThat(Optimizers.byDefault().learningRate()).isEqualTo(1e-3);
    }

    private static double gradient(double p) {
        return 2 * (p - 1) + 0.3 * p * p * p;
    }

    private static Optimizer sgd(double momentum, boolean nesterov) {
        return read(AnnotationUse.of("Sgd", Map.of("learningRate", RATE, "momentum", momentum, "nesterov", nesterov)));
    }

    private static Optimizer read(AnnotationUse use) {
        return Optimizers.TABLE.find(use.name()).orElseThrow().reader().read(use, new Diagnostics()).orElseThrow();
    }

    /** A parameter that starts at 3, after some steps. */
    private static double run(Optimizer optimizer) {
        var update = optimizer.update();
        var state = new double[2 + optimizer.slots().size()];
        state[0] = 3;
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
            case StepScalar.Momentum _, StepScalar.InverseRows _ -> Double.NaN;
        }).evaluate(expression);
    }
}
