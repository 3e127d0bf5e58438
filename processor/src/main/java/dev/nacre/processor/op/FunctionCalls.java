package dev.nacre.processor.op;

import java.util.HashSet;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.Variable;

/**
 * How many functions of vectors an expression holds. Each is ten to forty operations, written out; HotSpot's optimising compiler
 * takes 10,000 to 17,000 nodes for one, and gives a method up that grows past 80,000.
 */
public final class FunctionCalls {

    /** As many as a loop may hold. */
    public static final int MAX_IN_A_LOOP = 2;

    private FunctionCalls() {}

    /** Functions in an expression whose common parts are computed once. */
    public static int in(ScalarExpression expression) {
        var parts = new HashSet<ScalarExpression>();
        Substitution.rewrite(expression, part -> {
            parts.add(part);
            return part;
        });
        return parts.stream().mapToInt(FunctionCalls::own).sum();
    }

    private static int own(ScalarExpression expression) {
        return switch (expression) {
            case Random _ -> 1;
            case Unary unary -> switch (unary.function()) {
                case EXPONENTIAL, LOGARITHM, TANH, SIGMOID, SINE, COSINE, EXPM1, LOG1P, ERF -> 1;
                case SOFTPLUS -> 2;
                case NEGATE, ABSOLUTE, SQUARE_ROOT -> 0;
            };
            case Constant _,Variable _,PerStep _,Binary _,Select _ -> 0;
        };
    }
}
