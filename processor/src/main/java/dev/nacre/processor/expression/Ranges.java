package dev.nacre.processor.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.ScalarExpression.Variable;

import static dev.nacre.processor.op.ScalarExpression.constant;

/**
 * Which values an expression can take, by interval arithmetic: never too narrow, but too wide where a variable occurs in
 * two places that pull apart.
 */
public final class Ranges {

    private final List<Interval> variables;
    private final Map<ScalarExpression, Interval> facts;

    private Ranges(List<Interval> variables, Map<ScalarExpression, Interval> facts) {
        this.variables = variables;
        this.facts = facts;
    }

    /** With the range of each variable. */
    public static Ranges of(List<Interval> variables) {
        return new Ranges(List.copyOf(variables), Map.of());
    }

    /** With variables that are any number. */
    static Ranges ofReals() {
        return new Ranges(List.of(), Map.of());
    }

    /** The range of each variable that has one. */
    List<Interval> variables() {
        return variables;
    }

    /** What is known besides where a condition holds: {@code left < right}. */
    Ranges whereBelow(ScalarExpression left, ScalarExpression right) {
        return with(left, Interval.below(of(right).high().value(), false)).with(right,
                Interval.above(of(left).low().value(), false));
    }

    /** What is known besides where {@code left >= right}. */
    Ranges whereNotBelow(ScalarExpression left, ScalarExpression right) {
        return with(left, Interval.above(of(right).low().value(), of(right).low().included()))
                .with(right, Interval.below(of(left).high().value(), of(left).high().included()));
    }

    /** What contradicts all else is left out: there nothing is computed. */
    private Ranges with(ScalarExpression part, Interval fact) {
        var more = new HashMap<>(facts);
        of(part).intersect(fact).ifPresent(both -> more.put(part, both));
        return new Ranges(variables, Map.copyOf(more));
    }

    /** The range of an expression. */
    public Interval of(ScalarExpression expression) {
        var computed = switch (expression) {
            case Constant number -> Interval.point(number.value());
            case Variable variable -> variable.index() < variables.size() ? variables.get(variable.index())
                    : Interval.REALS;
            case Random _ -> Interval.closed(0, 1);
            case PerStep _ -> Interval.above(0, true);
            case Unary unary -> unary(unary.function(), of(unary.argument()));
            case Binary binary -> binary(binary);
            case Select select -> select(select);
        };
        return Optional.ofNullable(facts.get(expression)).flatMap(computed::intersect).orElse(computed);
    }

    private Interval select(Select select) {
        var left = of(select.left());
        var right = of(select.right());
        var then = whereBelow(select.left(), select.right()).of(select.then());
        var otherwise = whereNotBelow(select.left(), select.right()).of(select.otherwise());
        if (right.minus(left).exceeds(0)) {
            return then;
        }
        return left.minus(right).isAtLeast(0) ? otherwise : then.hull(otherwise);
    }

    private Interval binary(Binary binary) {
        var left = of(binary.left());
        var right = of(binary.right());
        boolean same = binary.left().equals(binary.right());
        return switch (binary.function()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> same ? Interval.point(0) : left.minus(right);
            case MULTIPLY -> same ? left.square() : left.times(right);
            case DIVIDE -> left.over(right);
            case MINIMUM -> left.least(right);
            case MAXIMUM -> left.most(right);
        };
    }

    private static Interval unary(UnaryFunction function, Interval x) {
        return switch (function) {
            case NEGATE -> x.negated();
            case ABSOLUTE -> x.absolute();
            case SQUARE_ROOT -> x.intersect(Interval.above(0, true)).map(part -> part.grown(Math::sqrt))
                    .orElse(Interval.above(0, true));
            case LOGARITHM -> x.intersect(Interval.above(0, true)).map(part -> part.grown(Math::log))
                    .orElse(Interval.REALS);
            case LOG1P -> x.intersect(Interval.above(-1, true)).map(part -> part.grown(Math::log1p))
                    .orElse(Interval.REALS);
            case EXPONENTIAL, EXPM1, TANH, SIGMOID, SOFTPLUS, ERF -> x.grown(value(function));
            case SINE, COSINE -> x.low().equals(x.high()) ? x.grown(value(function)) : Interval.closed(-1, 1);
        };
    }

    private static DoubleUnaryOperator value(UnaryFunction function) {
        return x -> Values.exact(new Unary(function, constant(x)));
    }
}
