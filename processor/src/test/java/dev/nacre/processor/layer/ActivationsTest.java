package dev.nacre.processor.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;
import dev.nacre.runtime.simd.Mix32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Activations and dropout are the functions that their annotations promise. */
class ActivationsTest {

    private static final Map<String, ?> MEMBERS = Map.of("slope", 0.1, "lower", -0.5, "alpha", 2.0, "scale", 1.1,
            "tanh",
            false, "min", -0.75, "max", 1.5);

    @ParameterizedTest
    @CsvSource({"Identity, -2, -2", "Identity, 3, 3", "Sigmoid, 0, 0.5", "Sigmoid, 2, 0.8807970779778823",
        "Sigmoid, -2, 0.11920292202211755", "Tanh, 0.5, 0.46211715726000973", "Tanh, -1, -0.7615941559557649",
        "Relu, -2, 0", "Relu, 3, 3", "LeakyRelu, -2, -0.2", "LeakyRelu, 3, 3", "Absolute, -2, 2", "Absolute, 3, 3",
        "ShiftedRelu, -2, -0.5", "ShiftedRelu, -0.25, -0.25", "ShiftedRelu, 3, 3", "Softplus, 1, 1.3132616875182228",
        "Softplus, -800, 0", "Softplus, 800, 800", "Elu, 2, 2", "Elu, -1, -1.2642411176571153", "Selu, 2, 2.2",
        "Selu, -1, -1.390665229422827", "Gelu, 1, 0.8413447460685429", "Gelu, -1, -0.15865525393145707",
        "Silu, 2, 1.7615941559557649", "Silu, -2, -0.2384058440442351", "Mish, 1, 0.8650983882673103",
        "Mish, -1, -0.30340146137410895", "Mish, 50, 50", "HardSwish, -4, 0", "HardSwish, 1, 0.6666666666666666",
        "HardSwish, 4, 4", "HardTanh, -3, -0.75", "HardTanh, 0.5, 0.5", "HardTanh, 3, 1.5", "Softsign, -3, -0.75",
        "Softsign, 1, 0.5"})
    void areTheirFunctions(String annotation, double x, double y) {
        assertThat(apply(AnnotationUse.of(annotation, MEMBERS), x, 0)).isCloseTo(y, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"-2, -0.0454023059122", "1, 0.8411919906083", "30, 30", "-30, 0"})
    void approximateGeluByTanh(double x, double y) {
        var use = AnnotationUse.of("Gelu", Map.of("tanh", true));
        assertThat(apply(use, x, 0)).isCloseTo(y, within(1e-10));
    }

    /** Inputs that overflow what is written carelessly, and the last ones before an exponential does. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Sigmoid", "Tanh", "Relu", "LeakyRelu", "Absolute", "ShiftedRelu", "Softplus", "Elu", "Selu",
                "Gelu", "Silu", "Mish", "HardSwish", "HardTanh", "Softsign"})
    void staySoundInFloatsAtTheEndsOfTheRange(String annotation) {
        for (boolean tanh : new boolean[] {false, true}) {
            var members = new HashMap<String, Object>(MEMBERS);
            members.put("tanh", tanh);
            var function = function(AnnotationUse.of(annotation, members));
            for (float x : new float[] {1e-30f, 1e-6f, 0.3f, 5, 20, 20.5f, 30, 88.5f, 89.25f, 103.5f, 710, 1e4f,
                1e18f}) {
                compareInFloats(function, x);
                compareInFloats(function, -x);
            }
        }
    }

    private static void compareInFloats(ScalarExpression function, float x) {
        for (var expression : List.of(function, Derivative.of(function, 0))) {
            double exact = new ScalarEvaluator(_ -> x, _ -> Double.NaN, _ -> Double.NaN).evaluate(expression);
            assertThat((double) Floats32.evaluate(expression, x)).as("%s at %s", expression, x)
                    .isCloseTo(exact, within(1e-6 * Math.max(1, Math.abs(exact))));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.24, 0", "0.25, 4", "0.99, 4"})
    void dropoutKeepsAndScalesWhatIsDrawnAboveItsRate(double drawn, double y) {
        assertThat(apply(AnnotationUse.of("Dropout", Map.of("value", 0.25)), 3, drawn)).isCloseTo(y, within(1e-15));
    }

    @Test
    void alphaDropoutKeepsMeanAndVariance() {
        double rate = 0.25;
        var use = AnnotationUse.of("AlphaDropout", Map.of("value", rate));
        double dropped = apply(use, 3, 0.1);
        double scale = apply(use, 1, 0.9) - apply(use, 0, 0.9);
        double shift = apply(use, 0, 0.9);
        assertThat(rate * dropped + (1 - rate) * shift).isCloseTo(0, within(1e-12));
        assertThat(rate * dropped * dropped + (1 - rate) * (scale * scale + shift * shift)).isCloseTo(1, within(1e-12));
    }

    @Test
    void noiseIsStandardNormalTimesItsDeviation() {
        var function = function(AnnotationUse.of("GaussianNoise", Map.of("value", 0.5)));
        var moments = new double[5];
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            int element = i;
            double noise = new ScalarEvaluator(_ -> 3, stream -> Mix32.uniform(Mix32.mix(stream + 1, 7, element)),
                    _ -> Double.NaN).evaluate(function) - 3;
            for (int power = 1; power < moments.length; power++) {
                moments[power] += Math.pow(noise / 0.5, power) / count;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(0.01));
        assertThat(moments[2]).isCloseTo(1, within(0.015));
        assertThat(moments[3]).isCloseTo(0, within(0.04));
        assertThat(moments[4]).isCloseTo(3, within(0.1));
    }

    /** Of all, so that a new activation whose nature is found wrongly shows here. */
    @Test
    void saturateAndClipAsTheirFormulasSay() {
        var activations = Layers.all().stream().filter(entry -> entry.role() == LayerEntry.Role.ACTIVATION)
                .map(LayerEntry::annotation).filter(name -> !name.equals("Activation")).toList();
        assertThat(activations.stream().filter(name -> layer(name).saturates()))
                .containsExactlyInAnyOrder("Sigmoid", "Tanh", "HardTanh", "Softsign");
        assertThat(activations.stream().filter(name -> layer(name).clipsNegatives())).containsExactly("Relu");
        assertThat(activations.stream().filter(name -> layer(name).isIdentity())).containsExactly("Identity");
        assertThat(activations.stream().filter(name -> layer(name).selfNormalising())).containsExactly("Selu");
    }

    private static Layer layer(String annotation) {
        var members = new HashMap<String, Object>(MEMBERS);
        members.putAll(Map.of("start", 0.25, "shared", false));
        return read(AnnotationUse.of(annotation, members));
    }

    private static Layer read(AnnotationUse use) {
        return Layers.find(use.name()).orElseThrow().reader().read(use, new Diagnostics()).orElseThrow();
    }

    private static double apply(AnnotationUse use, double x, double drawn) {
        return new ScalarEvaluator(_ -> x, _ -> drawn, _ -> Double.NaN).evaluate(function(use));
    }

    private static ScalarExpression function(AnnotationUse use) {
        var layer = read(use);
        var tape = new Tape();
        layer.lower(tape, new Training(), List.of(tape.source("x", Value.Domain.BATCH, Shape.of(3))), List.of());
        var op = (Op.Elementwise) tape.steps().getLast().op();
        return op.function();
    }

    private record Training() implements Layer.Lowering {

        @Override
        public String name() {
            return "y";
        }

        @Override
        public void remember(Value state, ScalarExpression update, Value seen) {
            throw new AssertionError(state + " is no state of this layer");
        }

        @Override
        public boolean training() {
            return true;
        }
    }
}
