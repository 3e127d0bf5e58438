package dev.nacre.processor.op;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.Variable;

/** Expressions with parts exchanged, and what they read. */
public final class Substitution {

    private Substitution() {}

    /** {@code expression} with every variable exchanged. */
    public static ScalarExpression variables(ScalarExpression expression, IntFunction<ScalarExpression> replacement) {
        return rewrite(expression,
                part -> part instanceof Variable variable ? replacement.apply(variable.index()) : part);
    }

    /** {@code expression} with every occurrence of {@code part} exchanged. */
    public static ScalarExpression part(ScalarExpression expression, ScalarExpression part,
            ScalarExpression replacement) {
        return expression.equals(part) ? replacement : mapArguments(expression, x -> part(x, part, replacement));
    }

    /** The indexes of the variables that {@code expression} reads. */
    public static Set<Integer> variablesOf(ScalarExpression expression) {
        var found = new TreeSet<Integer>();
        rewrite(expression, part -> {
            if (part instanceof Variable variable) {
                found.add(variable.index());
            }
            return part;
        });
        return found;
    }

    /** Exchanges parts from the leaves up. */
    public static ScalarExpression rewrite(ScalarExpression expression, UnaryOperator<ScalarExpression> rule) {
        return rule.apply(mapArguments(expression, part -> rewrite(part, rule)));
    }

    /** The same function of other arguments. */
    public static ScalarExpression mapArguments(ScalarExpression expression, UnaryOperator<ScalarExpression> map) {
        return switch (expression) {
            case Unary unary -> new Unary(unary.function(), map.apply(unary.argument()));
            case Binary binary -> new Binary(binary.function(), map.apply(binary.left()), map.apply(binary.right()));
            case Select select -> new Select(map.apply(select.left()), map.apply(select.right()),
                    map.apply(select.then()), map.apply(select.otherwise()));
            case Leaf _ -> expression;
        };
    }
}
