package dev.nacre.processor.layer;

import java.util.List;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/** What batch norm and layer norm have in common. */
final class Normalisation {

    private Normalisation() {}

    static boolean momentum(AnnotationUse use, Diagnostics diagnostics) {
        double momentum = use.number("statisticsMomentum");
        if (!(momentum > 0 && momentum <= 1)) {
            diagnostics.report(DiagnosticId.STATISTICS_MOMENTUM, use.at("statisticsMomentum"), momentum);
            return false;
        }
        return Floats.holds(use, "statisticsMomentum", diagnostics);
    }

    static boolean epsilon(AnnotationUse use, Diagnostics diagnostics) {
        if (!(use.number("epsilon") > 0)) {
            diagnostics.report(DiagnosticId.EPSILON, use.at("epsilon"), use.number("epsilon"));
            return false;
        }
        return Floats.holdsDivisor(use, "epsilon", diagnostics);
    }

    static List<ParameterDefinition> scaleAndShift(Shape features) {
        return List.of(ParameterDefinition.factor("gamma", features, 1),
                ParameterDefinition.factor("beta", features, 0));
    }

    /** {@code 1 / sqrt(variance + epsilon)}. */
    static Value inverse(Tape tape, String name, Value variance, double epsilon) {
        var root = variable(0).plus(constant(epsilon)).squareRoot();
        return tape.elementwise(name + "Inverse", constant(1).over(root), variance);
    }
}
