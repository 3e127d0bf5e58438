package dev.nacre.processor.op;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.ScalarExpression.Variable;

/**
 * The meaning of an expression, in double precision: for constants at compile time, and the truth that generated code is
 * compared with.
 *
 * @param variables the value of a variable
 * @param uniforms the number drawn from a stream
 * @param perStep the value of a step's scalar
 */
public record ScalarEvaluator(IntToDoubleFunction variables, IntToDoubleFunction uniforms,
        ToDoubleFunction<StepScalar> perStep) {

    public double evaluate(ScalarExpression expression) {
        return switch (expression) {
            case Constant number -> number.value();
            case Variable variable -> variables.applyAsDouble(variable.index());
            case Random random -> uniforms.applyAsDouble(random.stream());
            case PerStep scalar -> perStep.applyAsDouble(scalar.scalar());
            case Unary unary -> apply(unary.function(), evaluate(unary.argument()));
            case Binary binary -> apply(binary.function(), evaluate(binary.left()), evaluate(binary.right()));
            case Select select -> evaluate(select.left()) < evaluate(select.right())
                    ? evaluate(select.then())
                    : evaluate(select.otherwise());
        };
    }

    static double apply(UnaryFunction function, double x) {
        return switch (function) {
            case NEGATE -> -x;
            case ABSOLUTE -> Math.abs(x);
            case SQUARE_ROOT -> Math.sqrt(x);
            case EXPONENTIAL -> StrictMath.exp(x);
            case LOGARITHM -> StrictMath.log(x);
            case TANH -> StrictMath.tanh(x);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
            case SINE -> StrictMath.sin(x);
            case COSINE -> StrictMath.cos(x);
            case EXPM1 -> StrictMath.expm1(x);
            case LOG1P -> StrictMath.log1p(x);
            case ERF -> ErrorFunction.of(x);
            case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        };
    }

    static double apply(BinaryFunction function, double left, double right) {
        return switch (function) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MINIMUM -> Math.min(left, right);
            case MAXIMUM -> Math.max(left, right);
        };
    }
}
