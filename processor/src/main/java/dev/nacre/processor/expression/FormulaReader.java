package dev.nacre.processor.expression;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.expression.FormulaException.Problem;

/** From the text of an annotation's member to a formula, with all that is wrong reported on that member. */
public final class FormulaReader {

    private FormulaReader() {}

    /**
     * Reads a formula.
     *
     * @param variables the names it can read, in the order of their indexes
     * @param where the member that holds the text
     */
    public static Optional<Formula> read(String text, List<String> variables, SourceRef where,
            Diagnostics diagnostics) {
        try {
            var parser = new FormulaParser(text, variables);
            var expression = parser.parse();
            parser.problems().forEach(problem -> report(problem, text, where, diagnostics));
            return parser.problems().isEmpty()
                    ? Optional.of(new Formula(text, variables, expression, parser.places().known()))
                    : Optional.empty();
        } catch (FormulaException unreadable) {
            report(unreadable.problem(), text, where, diagnostics);
            return Optional.empty();
        }
    }

    /** Whether a name means something in every formula: a function or a constant. */
    public static boolean isKnown(String name) {
        return FormulaFunction.find(name).isPresent() || FormulaParser.constants().contains(name);
    }

    private static void report(Problem problem, String text, SourceRef where, Diagnostics diagnostics) {
        diagnostics.report(problem.id(), where, problem.message(), Excerpt.of(text, problem.at()), problem.hint());
    }
}
