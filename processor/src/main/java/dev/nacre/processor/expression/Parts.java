package dev.nacre.processor.expression;

import java.util.List;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.Variable;

/** What expressions are functions of. */
final class Parts {

    private Parts() {}

    /** The arguments; none for leaves. */
    static List<ScalarExpression> of(ScalarExpression expression) {
        return switch (expression) {
            case Unary unary -> List.of(unary.argument());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Select select -> List.of(select.left(), select.right(), select.then(), select.otherwise());
            case Leaf _ -> List.of();
        };
    }

    /** How many leaves and functions an expression is written with. */
    static int count(ScalarExpression expression) {
        return 1 + of(expression).stream().mapToInt(Parts::count).sum();
    }

    /** Whether an expression reads a variable. */
    static boolean read(ScalarExpression expression, int variable) {
        return (expression instanceof Variable(int index) && index == variable)
                || of(expression).stream().anyMatch(part -> read(part, variable));
    }
}
