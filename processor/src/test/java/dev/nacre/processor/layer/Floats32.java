package dev.nacre.processor.layer;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.runtime.simd.FloatMath;

/** An expression of one variable in the arithmetic of generated code: floats and the runtime's functions. */
final class Floats32 {

    private Floats32() {}

    static float evaluate(ScalarExpression expression, float x) {
        return switch (expression) {
            case ScalarExpression.Constant number -> (float) number.value();
            case ScalarExpression.Variable _ -> x;
            case ScalarExpression.Random _,ScalarExpression.PerStep _ -> throw new IllegalArgumentException(
                    expression + " is no function of x alone");
            case Unary unary -> unary(unary, evaluate(unary.argument(), x));
            case Binary binary -> binary(binary, evaluate(binary.left(), x), evaluate(binary.right(), x));
            case ScalarExpression.Select select -> evaluate(select.left(), x) < evaluate(select.right(), x)
                    ? evaluate(select.then(), x)
                    : evaluate(select.otherwise(), x);
        };
    }

    private static float unary(Unary unary, float x) {
        return switch (unary.function()) {
            case NEGATE -> -x;
            case ABSOLUTE -> Math.abs(x);
            case SQUARE_ROOT -> (float) Math.sqrt(x);
            case EXPONENTIAL -> FloatMath.exp(x);
            case LOGARITHM -> FloatMath.log(x);
            case TANH -> FloatMath.tanh(x);
            case SIGMOID -> FloatMath.sigmoid(x);
            case SINE -> FloatMath.sine(x);
            case COSINE -> FloatMath.cosine(x);
            case EXPM1 -> FloatMath.expm1(x);
            case LOG1P -> FloatMath.log1p(x);
            case ERF -> FloatMath.erf(x);
            case SOFTPLUS -> FloatMath.softplus(x);
        };
    }

    private static float binary(Binary binary, float left, float right) {
        return switch (binary.function()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MINIMUM -> Math.min(left, right);
            case MAXIMUM -> Math.max(left, right);
        };
    }
}
