package dev.nacre.processor.expression;

import java.io.Serial;
import java.io.Serializable;

import dev.nacre.processor.diagnostic.DiagnosticId;

/** A formula cannot be read any further; caught by {@link FormulaReader}, which reports it. */
final class FormulaException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Problem problem;

    FormulaException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /**
     * What is wrong with a formula at one character.
     *
     * @param at the character's position
     * @param hint what to do
     */
    record Problem(DiagnosticId id, int at, String message, String hint) implements Serializable {}

    /** A sentence that breaks the grammar. */
    static FormulaException syntax(int at, String message, String hint) {
        return new FormulaException(new Problem(DiagnosticId.FORMULA_SYNTAX, at, message, hint));
    }

    Problem problem() {
        return problem;
    }
}
