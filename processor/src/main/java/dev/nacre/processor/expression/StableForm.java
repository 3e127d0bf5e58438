package dev.nacre.processor.expression;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Simplifier;
import dev.nacre.processor.op.Substitution;

/**
 * Rewrites a formula into one of the same value that floats bear: no infinity that cancels, no difference of nearly equal
 * numbers where a function knows the answer. First everything is spelt out in exponentials and logarithms, then patterns
 * are recognised from the leaves up until none is left, then what remains gets its precise functions.
 */
final class StableForm {

    /** Far beyond what a formula of the greatest length needs. */
    private static final int MAX_REWRITES = 5000;

    private static final List<Rule> SPELLING = List.of(PreciseRules::spellOut);

    private static final List<Rule> PATTERNS = List.of(SignRules::rewritten, ProductRules::rewritten,
            QuotientRules::rewritten,
            SumRules::rewritten, LogarithmRules::rewritten, ExponentialRules::rewritten);

    private static final List<Rule> PRECISE = List.of(PreciseRules::rewritten);

    private final List<Rule> rules;
    private int rewrites;

    private StableForm(List<Rule> rules) {
        this.rules = rules;
    }

    /** What a part is rewritten to; nothing if the rule is not for it. */
    interface Rule {

        Optional<ScalarExpression> apply(ScalarExpression expression);
    }

    static ScalarExpression of(ScalarExpression expression) {
        var form = Simplifier.simplify(expression);
        for (var rules : List.of(SPELLING, PATTERNS, PRECISE)) {
            form = Simplifier.simplify(new StableForm(rules).rewrite(form));
        }
        return form;
    }

    private ScalarExpression rewrite(ScalarExpression expression) {
        var rebuilt = Substitution.mapArguments(expression, this::rewrite);
        for (var rule : rules) {
            var better = rule.apply(rebuilt);
            if (better.isPresent() && rewrites++ < MAX_REWRITES) {
                return rewrite(Simplifier.simplify(better.get()));
            }
        }
        return rebuilt;
    }
}
