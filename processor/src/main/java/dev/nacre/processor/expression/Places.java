package dev.nacre.processor.expression;

import java.util.HashMap;
import java.util.Map;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.expression.FormulaException.Problem;
import dev.nacre.processor.op.ScalarExpression;

/** Remembers where in the text each part of an expression stands, and stops formulas that grow beyond measure. */
final class Places {

    /** Beyond this a kernel would be longer than HotSpot compiles: the derivative is some times as long. */
    private static final int MAX_PARTS = 300;

    private final Map<ScalarExpression, Integer> known = new HashMap<>();

    /** Notes that a part, and what of it is new, comes from this word. */
    ScalarExpression put(ScalarExpression part, Token token) throws FormulaException {
        if (Parts.count(part) > MAX_PARTS) {
            throw tooLong(token.at());
        }
        note(part, token.at());
        return part;
    }

    static FormulaException tooLong(int at) {
        return new FormulaException(new Problem(DiagnosticId.FORMULA_TOO_LONG, at,
                "Up to here the formula has more parts than one kernel can compute (" + MAX_PARTS + ")",
                "Split it over several layers, or lower its powers: x^n is n factors, cosh and sinh use their argument twice."));
    }

    /** Of equal parts the first place stays. */
    private void note(ScalarExpression part, int at) {
        if (known.putIfAbsent(part, at) == null) {
            Parts.of(part).forEach(inner -> note(inner, at));
        }
    }

    Map<ScalarExpression, Integer> known() {
        return Map.copyOf(known);
    }
}
