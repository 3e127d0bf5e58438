package dev.nacre.processor.op;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.ScalarExpression.Variable;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/**
 * The symbolic derivative. Wherever a function's derivative can be written with the function's own value (exp, tanh,
 * sigmoid, square root, maximum, the branches of a selection), it is: so the backward pass can read the stored result and compute nothing twice.
 */
public final class Derivative {

    private static final ScalarExpression ZERO = constant(0);
    private static final ScalarExpression ONE = constant(1);

    private Derivative() {}

    /** The partial derivative of {@code function} by its variable {@code index}, simplified. */
    public static ScalarExpression of(ScalarExpression function, int index) {
        return Simplifier.simplify(derive(function, index));
    }

    private static ScalarExpression derive(ScalarExpression function, int index) {
        return switch (function) {
            case Constant _,Random _,PerStep _ -> ZERO;
            case Variable variable -> variable.index() == index ? ONE : ZERO;
            case Unary unary -> outer(unary).times(derive(unary.argument(), index));
            case Binary binary -> derive(binary, index);
            case Select select -> new Select(select.left(), select.right(),
                    inBranch(derive(select.then(), index), select.then(), select),
                    inBranch(derive(select.otherwise(), index), select.otherwise(), select));
        };
    }

    /** The derivative of a branch, written with the value of the whole, which has the branch's value where that is taken. */
    private static ScalarExpression inBranch(ScalarExpression derivative, ScalarExpression branch,
            ScalarExpression whole) {
        var simple = Simplifier.simplify(derivative);
        boolean computed = branch instanceof Unary || branch instanceof Binary || branch instanceof Select;
        return computed ? Substitution.part(simple, branch, whole) : simple;
    }

    /** The derivative of a function of one argument at that argument. */
    private static ScalarExpression outer(Unary function) {
        var x = function.argument();
        return switch (function.function()) {
            case NEGATE -> constant(-1);
            case ABSOLUTE -> ScalarExpression.whereLess(x, ZERO, constant(-1),
                    ScalarExpression.whereLess(ZERO, x, ONE, ZERO));
            case SQUARE_ROOT -> constant(0.5).over(function);
            case EXPONENTIAL -> function;
            case LOGARITHM -> ONE.over(x);
            case TANH -> ONE.minus(function.times(function));
            case SIGMOID -> function.times(ONE.minus(function));
            case SINE -> apply(UnaryFunction.COSINE, x);
            case COSINE -> apply(UnaryFunction.NEGATE, apply(UnaryFunction.SINE, x));
            case EXPM1 -> function.plus(ONE);
            case LOG1P -> ONE.over(ONE.plus(x));
            case ERF -> apply(UnaryFunction.EXPONENTIAL, apply(UnaryFunction.NEGATE, x.times(x)))
                    .times(2 / Math.sqrt(Math.PI));
            case SOFTPLUS -> apply(UnaryFunction.SIGMOID, x);
        };
    }

    private static ScalarExpression derive(Binary function, int index) {
        var left = function.left();
        var right = function.right();
        var dLeft = derive(left, index);
        var dRight = derive(right, index);
        return switch (function.function()) {
            case ADD -> dLeft.plus(dRight);
            case SUBTRACT -> dLeft.minus(dRight);
            case MULTIPLY -> dLeft.times(right).plus(left.times(dRight));
            case DIVIDE -> dLeft.minus(function.times(dRight)).over(right);
            // right < max(left, right) exactly where right < left; written so, only the result is needed
            case MAXIMUM ->
                new Select(right, function, inBranch(dLeft, left, function), inBranch(dRight, right, function));
            case MINIMUM ->
                new Select(function, right, inBranch(dLeft, left, function), inBranch(dRight, right, function));
        };
    }
}
