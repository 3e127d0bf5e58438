package dev.nacre.processor.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/** The functions that a formula can name. {@code pow} and {@code where} have rules of their own. */
enum FormulaFunction {
    ABS(1), SQRT(1), EXP(1), LOG(1), LOG1P(1), EXPM1(1), TANH(1), SIGMOID(1), SOFTPLUS(1), ERF(1), SIN(1), COS(1),
    COSH(1), SINH(1), RELU(1), SIGN(1), SQUARE(1), MIN(2), MAX(2), POW(2), WHERE(3);

    private static final ScalarExpression ZERO = constant(0);

    private final int arguments;

    FormulaFunction(int arguments) {
        this.arguments = arguments;
    }

    /** As it is written. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    int arguments() {
        return arguments;
    }

    static Optional<FormulaFunction> find(String name) {
        return Arrays.stream(values()).filter(function -> function.written().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(FormulaFunction::written).toList();
    }

    /** The function of its arguments. */
    ScalarExpression of(List<ScalarExpression> given) {
        var x = given.getFirst();
        return switch (this) {
            case ABS -> apply(UnaryFunction.ABSOLUTE, x);
            case SQRT -> x.squareRoot();
            case EXP -> apply(UnaryFunction.EXPONENTIAL, x);
            case LOG -> apply(UnaryFunction.LOGARITHM, x);
            case LOG1P -> apply(UnaryFunction.LOG1P, x);
            case EXPM1 -> apply(UnaryFunction.EXPM1, x);
            case TANH -> apply(UnaryFunction.TANH, x);
            case SIGMOID -> apply(UnaryFunction.SIGMOID, x);
            case SOFTPLUS -> apply(UnaryFunction.SOFTPLUS, x);
            case ERF -> apply(UnaryFunction.ERF, x);
            case SIN -> apply(UnaryFunction.SINE, x);
            case COS -> apply(UnaryFunction.COSINE, x);
            case COSH -> exponential(x).plus(exponential(negated(x))).times(0.5);
            case SINH -> exponential(x).minus(exponential(negated(x))).times(0.5);
            case RELU -> x.atLeast(ZERO);
            case SIGN -> ScalarExpression.whereLess(x, ZERO, constant(-1),
                    ScalarExpression.whereLess(ZERO, x, constant(1), ZERO));
            case SQUARE -> x.times(x);
            case MIN -> x.atMost(given.get(1));
            case MAX -> x.atLeast(given.get(1));
            case POW, WHERE -> throw new IllegalStateException(written() + " is built by the parser");
        };
    }

    private static ScalarExpression exponential(ScalarExpression x) {
        return apply(UnaryFunction.EXPONENTIAL, x);
    }

    private static ScalarExpression negated(ScalarExpression x) {
        return apply(UnaryFunction.NEGATE, x);
    }
}
