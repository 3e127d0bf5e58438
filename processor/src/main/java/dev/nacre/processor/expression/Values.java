package dev.nacre.processor.expression;

import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.Substitution;

import static dev.nacre.processor.op.ScalarExpression.constant;

/** The number that an expression is at a point: in double precision, or rounded after each step as a kernel does. */
final class Values {

    private Values() {}

    static double exact(ScalarExpression expression, double... variables) {
        return evaluator(variables).evaluate(expression);
    }

    /** As a kernel computes it, but for the last bits of its functions. */
    static float rounded(ScalarExpression expression, double... variables) {
        var evaluator = evaluator(variables);
        var result = Substitution.rewrite(expression, part -> constant((float) evaluator.evaluate(part)));
        return result instanceof Constant(double value) ? (float) value : Float.NaN;
    }

    private static ScalarEvaluator evaluator(double... variables) {
        return new ScalarEvaluator(index -> variables[index], _ -> 0, _ -> 1);
    }
}
