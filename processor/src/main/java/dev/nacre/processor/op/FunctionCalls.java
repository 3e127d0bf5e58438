package dev.nacre.processor.op;

import java.util.HashSet;

import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Unary;

/**
 * How many calls of vector functions an expression makes. HotSpot's optimising compiler stops inlining once a method has grown past
 * 18,000 nodes; a function takes 10,000 to 17,000 of them, so the third call in a loop is a real call that boxes its vectors.
 */
public final class FunctionCalls {

    /** As many as a loop may hold. */
    public static final int MOST_IN_A_LOOP = 2;

    private FunctionCalls() {}

    /** Calls in an expression whose common parts are computed once. */
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
                case EXPONENTIAL, LOGARITHM, TANH, SIGMOID -> 1;
                case SOFTPLUS -> 2;
                case NEGATE, ABSOLUTE, SQUARE_ROOT -> 0;
            };
            default -> 0;
        };
    }
}
