package dev.nacre.processor.expression;

import java.util.List;
import java.util.Locale;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Formulas of the tests, read the way an annotation's are. */
final class Formulas {

    private Formulas() {}

    /** A formula that has to be readable. */
    static Formula read(String text, String... variables) {
        var diagnostics = new Diagnostics();
        var formula = FormulaReader.read(text, List.of(variables), SourceRef.none(), diagnostics);
        assertThat(diagnostics.list()).as(text).isEmpty();
        return formula.orElseThrow();
    }

    /** What is said about a formula that is not. */
    static String complaint(String text, String... variables) {
        var diagnostics = new Diagnostics();
        assertThat(FormulaReader.read(text, List.of(variables), SourceRef.none(), diagnostics)).isEmpty();
        assertThat(diagnostics.list()).hasSize(1);
        return diagnostics.list().getFirst().toString();
    }

    /** The formula in the language itself, with every parenthesis, which no reader can take otherwise. */
    static String print(ScalarExpression expression, String... variables) {
        return switch (expression) {
            case ScalarExpression.Constant(double value) -> value < 0 ? "(" + value + ")" : "" + value;
            case ScalarExpression.Variable(int index) -> variables[index];
            case ScalarExpression.Unary unary when unary.function() == UnaryFunction.NEGATE ->
                "(-" + print(unary.argument(), variables) + ")";
            case ScalarExpression.Unary unary ->
                name(unary.function()) + "(" + print(unary.argument(), variables) + ")";
            case ScalarExpression.Binary(var function, var left, var right) -> {
                var l = print(left, variables);
                var r = print(right, variables);
                yield switch (function) {
                    case ADD -> "(" + l + " + " + r + ")";
                    case SUBTRACT -> "(" + l + " - " + r + ")";
                    case MULTIPLY -> "(" + l + " * " + r + ")";
                    case DIVIDE -> "(" + l + " / " + r + ")";
                    case MINIMUM -> "min(" + l + ", " + r + ")";
                    case MAXIMUM -> "max(" + l + ", " + r + ")";
                };
            }
            case ScalarExpression.Select(var a, var b, var u, var v) -> "where(%s < %s, %s, %s)".formatted(
                    print(a, variables), print(b, variables), print(u, variables), print(v, variables));
            case ScalarExpression.Random _,ScalarExpression.PerStep _ ->
                throw new AssertionError("no formula has " + expression);
        };
    }

    private static String name(UnaryFunction function) {
        return switch (function) {
            case ABSOLUTE -> "abs";
            case SQUARE_ROOT -> "sqrt";
            case EXPONENTIAL -> "exp";
            case LOGARITHM -> "log";
            case SINE -> "sin";
            case COSINE -> "cos";
            case NEGATE, TANH, SIGMOID, SOFTPLUS, ERF, EXPM1, LOG1P -> function.name().toLowerCase(Locale.ROOT);
        };
    }
}
