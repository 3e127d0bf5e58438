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
import dev.nacre.processor.layer.LayerEntry.Reader;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Simplifier;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.whereLess;

/**
 * The activations that are one expression each. Their order of operations is chosen for the ends of the range: nothing
 * overflows, neither in the function nor in its derivative, before the result does.
 */
final class Activations {

    private static final ScalarExpression X = ScalarExpression.variable(0);
    private static final ScalarExpression ZERO = constant(0);
    private static final ScalarExpression ONE = constant(1);

    static final LayerEntry IDENTITY = entry("Identity", identity());

    static final LayerEntry SIGMOID = entry("Sigmoid",
            new Activation("sigmoid", apply(UnaryFunction.SIGMOID, X), OptionalDouble.empty(), false,
                    Readout.PROBABILITIES));

    static final LayerEntry TANH = entry("Tanh", plain("tanh", apply(UnaryFunction.TANH, X)));

    static final LayerEntry RELU = entry("Relu", rectifier("relu", X.atLeast(ZERO)));

    static final LayerEntry LEAKY_RELU = entry("LeakyRelu", Activations::readLeakyRelu, "", "(slope = 0.2)");

    /** Its slope below zero is -1, and He's rule squares it: the deviation comes out as that of LeCun. */
    static final LayerEntry ABSOLUTE = entry("Absolute",
            new Activation("absolute", apply(UnaryFunction.ABSOLUTE, X), OptionalDouble.of(-1)));

    static final LayerEntry SHIFTED_RELU = entry("ShiftedRelu", Activations::readShiftedRelu, "", "(lower = -0.25)");

    static final LayerEntry SOFTPLUS = entry("Softplus", plain("softplus", apply(UnaryFunction.SOFTPLUS, X)));

    static final LayerEntry ELU = entry("Elu", Activations::readElu, "", "(alpha = 0.5)");

    static final LayerEntry SELU = entry("Selu", Activations::readSelu, "", "(alpha = 1.5, scale = 1.1)");

    static final LayerEntry GELU = entry("Gelu", Activations::readGelu, "", "(tanh = true)");

    static final LayerEntry SILU = entry("Silu", rectifier("silu", X.times(apply(UnaryFunction.SIGMOID, X))));

    static final LayerEntry MISH = entry("Mish", rectifier("mish", mish()));

    static final LayerEntry HARD_SWISH = entry("HardSwish", rectifier("hard swish",
            whereLess(X, constant(-3), ZERO,
                    whereLess(constant(3), X, X, X.times(X.times(1 / 6.0).plus(constant(0.5)))))));

    static final LayerEntry HARD_TANH = entry("HardTanh", Activations::readHardTanh, "", "(min = -0.5, max = 2)");

    static final LayerEntry SOFTSIGN = entry("Softsign",
            plain("softsign", X.over(ONE.plus(apply(UnaryFunction.ABSOLUTE, X)))));

    private Activations() {}

    static Layer identity() {
        return new Activation("identity", X, OptionalDouble.empty(), false, Readout.DECLARED);
    }

    private static Activation plain(String name, ScalarExpression function) {
        return new Activation(name, function, OptionalDouble.empty());
    }

    private static Activation rectifier(String name, ScalarExpression function) {
        return new Activation(name, function, OptionalDouble.of(0));
    }

    private static LayerEntry entry(String annotation, Layer layer) {
        return entry(annotation, (_, _) -> Optional.of(layer), "");
    }

    private static LayerEntry entry(String annotation, Reader reader, String... members) {
        return new LayerEntry(annotation, Role.ACTIVATION, Feeds.ONE, reader,
                List.of(members).stream().map(text -> "@" + annotation + text).toList());
    }

    /** With w = e (e + 2), e = exp(x), tanh(log(1 + e)) = w / (w + 2); from 20 on that is 1, and w has not overflowed. */
    private static ScalarExpression mish() {
        var e = apply(UnaryFunction.EXPONENTIAL, X.atMost(constant(20)));
        var w = e.times(e.plus(constant(2)));
        return X.times(w.over(w.plus(constant(2))));
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
        var function = whereLess(X, ZERO, X.times(slope), X);
        return Optional.of(new Activation("leaky relu " + Written.number(slope), function, OptionalDouble.of(slope)));
    }

    private static Optional<Layer> readShiftedRelu(AnnotationUse use, Diagnostics diagnostics) {
        double lower = use.number("lower");
        if (!(lower <= 0)) {
            diagnostics.report(DiagnosticId.LOWER_BOUND, use.at("lower"), lower);
            return Optional.empty();
        }
        return Floats.holds(use, "lower", diagnostics)
                ? Optional.of(rectifier("shifted relu " + Written.number(lower), X.atLeast(constant(lower))))
                : Optional.empty();
    }

    private static Optional<Layer> readElu(AnnotationUse use, Diagnostics diagnostics) {
        if (!isFactor(use, "alpha", diagnostics)) {
            return Optional.empty();
        }
        double alpha = use.number("alpha");
        return Optional.of(rectifier("elu " + Written.number(alpha), exponentialBelowZero(alpha, X)));
    }

    private static Optional<Layer> readSelu(AnnotationUse use, Diagnostics diagnostics) {
        if (!isFactor(use, "alpha", diagnostics) || !isFactor(use, "scale", diagnostics)) {
            return Optional.empty();
        }
        double alpha = use.number("alpha");
        double scale = use.number("scale");
        return Optional.of(new Activation("selu " + Written.number(alpha) + " " + Written.number(scale),
                exponentialBelowZero(scale * alpha, X.times(scale)), OptionalDouble.empty(), true, Readout.SCORES));
    }

    private static ScalarExpression exponentialBelowZero(double limit, ScalarExpression above) {
        return Simplifier.simplify(whereLess(X, ZERO, apply(UnaryFunction.EXPM1, X).times(limit), above));
    }

    /** Whether a member is above 0; reported otherwise. */
    private static boolean isFactor(AnnotationUse use, String member, Diagnostics diagnostics) {
        if (!(use.number(member) > 0)) {
            diagnostics.report(DiagnosticId.ACTIVATION_FACTOR, use.at(member), use.name(), member, use.number(member));
            return false;
        }
        return Floats.holds(use, member, diagnostics);
    }

    private static Optional<Layer> readGelu(AnnotationUse use, Diagnostics diagnostics) {
        return Optional.of(use.flag("tanh")
                ? rectifier("gelu tanh", geluByTanh())
                : rectifier("gelu", halfOfX(apply(UnaryFunction.ERF, X.times(Math.sqrt(0.5))))));
    }

    /** The tanh is 1 or -1 long before x is 10; without the bound the slope of the cube would overflow. */
    private static ScalarExpression geluByTanh() {
        double factor = Math.sqrt(2 / Math.PI);
        var square = X.times(X).atMost(constant(100));
        return halfOfX(apply(UnaryFunction.TANH, X.times(square.times(0.044715 * factor).plus(constant(factor)))));
    }

    private static ScalarExpression halfOfX(ScalarExpression sign) {
        return X.times(0.5).times(ONE.plus(sign));
    }

    private static Optional<Layer> readHardTanh(AnnotationUse use, Diagnostics diagnostics) {
        double min = use.number("min");
        double max = use.number("max");
        if (!((float) min < (float) max)) {
            diagnostics.report(DiagnosticId.BOUNDS, use.at("max"), min, max);
            return Optional.empty();
        }
        return Floats.holds(use, "min", diagnostics) && Floats.holds(use, "max", diagnostics)
                ? Optional.of(plain("hard tanh " + Written.number(min) + " " + Written.number(max),
                        X.atLeast(constant(min)).atMost(constant(max))))
                : Optional.empty();
    }
}
