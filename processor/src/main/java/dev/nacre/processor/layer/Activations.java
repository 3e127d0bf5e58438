package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

/** The activations that are one expression each. */
final class Activations {

    private static final ScalarExpression X = ScalarExpression.variable(0);
    private static final ScalarExpression ZERO = ScalarExpression.constant(0);

    static final LayerEntry IDENTITY = entry("Identity", identity());

    static final LayerEntry SIGMOID = entry("Sigmoid", smooth("sigmoid", UnaryFunction.SIGMOID));

    static final LayerEntry TANH = entry("Tanh", smooth("tanh", UnaryFunction.TANH));

    static final LayerEntry RELU = entry("Relu", new Activation("relu", X.atLeast(ZERO), OptionalDouble.of(0)));

    static final LayerEntry LEAKY_RELU = new LayerEntry("LeakyRelu", Role.ACTIVATION, Feeds.ONE,
            Activations::readLeakyRelu, List.of("@LeakyRelu", "@LeakyRelu(slope = 0.2)"));

    private Activations() {}

    static Layer identity() {
        return new Activation("identity", X, OptionalDouble.empty());
    }

    private static Activation smooth(String name, UnaryFunction function) {
        return new Activation(name, ScalarExpression.apply(function, X), OptionalDouble.empty());
    }

    private static LayerEntry entry(String annotation, Layer layer) {
        return new LayerEntry(annotation, Role.ACTIVATION, Feeds.ONE, (_, _) -> Optional.of(layer),
                List.of("@" + annotation));
    }

    private static Optional<Layer> readLeakyRelu(AnnotationUse use, Diagnostics diagnostics) {
        double slope = use.number("slope");
        if (!(slope >= 0 && slope < 1)) {
            diagnostics.report(DiagnosticId.SLOPE, use.at("slope"), slope);
            return Optional.empty();
        }
        if (!Floats.holdsShare(use, "slope", diagnostics)) {
            return Optional.empty();
        }
        var function = ScalarExpression.whereLess(X, ZERO, X.times(slope), X);
        return Optional.of(new Activation("leaky relu " + Written.number(slope), function, OptionalDouble.of(slope)));
    }
}
