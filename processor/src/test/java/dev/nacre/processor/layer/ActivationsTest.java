package dev.nacre.processor.layer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Activations and dropout are the functions that their annotations promise. */
class ActivationsTest {

    @ParameterizedTest
    @CsvSource({"Identity, -2, -2", "Identity, 3, 3", "Sigmoid, 0, 0.5", "Sigmoid, 2, 0.8807970779778823",
        "Sigmoid, -2, 0.11920292202211755", "Tanh, 0.5, 0.46211715726000973", "Tanh, -1, -0.7615941559557649",
        "Relu, -2, 0", "Relu, 3, 3", "LeakyRelu, -2, -0.2", "LeakyRelu, 3, 3"})
    void areTheirFunctions(String annotation, double x, double y) {
        assertThat(apply(AnnotationUse.of(annotation, Map.of("slope", 0.1)), x, 0)).isCloseTo(y, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.24, 0", "0.25, 4", "0.99, 4"})
    void dropoutKeepsAndScalesWhatIsDrawnAboveItsRate(double drawn, double y) {
        assertThat(apply(AnnotationUse.of("Dropout", Map.of("value", 0.25)), 3, drawn)).isCloseTo(y, within(1e-15));
    }

    private static double apply(AnnotationUse use, double x, double drawn) {
        var layer = Layers.find(use.name()).orElseThrow().reader().read(use, new Diagnostics()).orElseThrow();
        var tape = new Tape();
        layer.lower(tape, new Training(), List.of(tape.source("x", Value.Domain.BATCH, Shape.of(3))), List.of());
        var op = (Op.Elementwise) tape.steps().getLast().op();
        return new ScalarEvaluator(_ -> x, _ -> drawn, _ -> Double.NaN).evaluate(op.function());
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
