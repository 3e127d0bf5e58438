package dev.nacre.processor.expression;

import java.util.List;
import java.util.Map;

import dev.nacre.processor.op.ScalarExpression;

/**
 * A formula as the user wrote it, and what it means.
 *
 * @param text as written
 * @param variables their names, by the index that the expression knows them by
 * @param expression its meaning, step by step as written
 * @param places where in the text a part stands; of equal parts the first
 */
public record Formula(String text, List<String> variables, ScalarExpression expression,
        Map<ScalarExpression, Integer> places) {

    public Formula {
        variables = List.copyOf(variables);
        places = Map.copyOf(places);
    }

    /** The same function in the form that floats bear best: what is compiled. */
    public ScalarExpression stable() {
        return StableForm.of(expression);
    }

    /** Whether it depends on a variable, as written. */
    public boolean reads(int variable) {
        return Parts.read(expression, variable);
    }

    /** Where a part stands in the text. */
    int place(ScalarExpression part) {
        return places.getOrDefault(part, 0);
    }

    /** The formula on one line. */
    public String onOneLine() {
        return text.strip().replaceAll("\\s+", " ");
    }
}
