package dev.nacre.processor.op;

import java.util.function.IntFunction;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.Variable;

/** Expressions as people write them, for dumps and for the Javadoc of generated code. */
public final class ExpressionText {

    private ExpressionText() {}

    /** The expression with its variables named. */
    public static String of(ScalarExpression expression, IntFunction<String> variableName) {
        return switch (expression) {
            case Constant number -> number(number.value());
            case Variable variable -> variableName.apply(variable.index());
            case Random random -> "uniform" + random.stream();
            case PerStep scalar -> of(scalar.scalar());
            case Unary unary -> unary(unary, variableName);
            case Binary binary -> binary(binary, variableName);
            case Select select -> "(%s < %s ? %s : %s)".formatted(of(select.left(), variableName),
                    of(select.right(), variableName), of(select.then(), variableName),
                    of(select.otherwise(), variableName));
        };
    }

    private static String of(StepScalar scalar) {
        return switch (scalar) {
            case StepScalar.LearningRate _ -> "learningRate";
            case StepScalar.Momentum _ -> "momentum";
            case StepScalar.StepNumber _ -> "t";
            case StepScalar.InverseRows _ -> "1/rows";
            case StepScalar.BiasCorrection correction -> "(1 - " + number(correction.decay()) + "^t)";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value)
                : String.valueOf((float) value);
    }

    /** {@code (a + b)} without its parentheses, where those of a call stand around it already. */
    private static String withoutOuterParentheses(String text) {
        if (!text.startsWith("(")) {
            return text;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return text;
            }
        }
        return text.substring(1, text.length() - 1);
    }

    private static String unary(Unary unary, IntFunction<String> names) {
        var x = withoutOuterParentheses(of(unary.argument(), names));
        return switch (unary.function()) {
            case NEGATE -> "-" + of(unary.argument(), names);
            case ABSOLUTE -> "abs(" + x + ")";
            case SQUARE_ROOT -> "sqrt(" + x + ")";
            case EXPONENTIAL -> "exp(" + x + ")";
            case LOGARITHM -> "log(" + x + ")";
            case TANH -> "tanh(" + x + ")";
            case SIGMOID -> "sigmoid(" + x + ")";
            case SINE -> "sin(" + x + ")";
            case COSINE -> "cos(" + x + ")";
            case EXPM1 -> "expm1(" + x + ")";
            case LOG1P -> "log1p(" + x + ")";
            case ERF -> "erf(" + x + ")";
            case SOFTPLUS -> "softplus(" + x + ")";
        };
    }

    private static String binary(Binary binary, IntFunction<String> names) {
        var left = of(binary.left(), names);
        var right = of(binary.right(), names);
        return switch (binary.function()) {
            case ADD -> "(" + left + " + " + right + ")";
            case SUBTRACT -> "(" + left + " - " + right + ")";
            case MULTIPLY -> left + " * " + right;
            case DIVIDE -> left + " / (" + right + ")";
            case MINIMUM -> "min(" + left + ", " + right + ")";
            case MAXIMUM -> "max(" + left + ", " + right + ")";
        };
    }
}
