package dev.nacre.processor.expression;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.expression.DomainCheck.Finding;
import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Constant;

/**
 * What has to hold of a formula beyond its grammar: that it is defined, that floats bear it, and that it has a slope.
 *
 * @param where the member that holds the formula
 */
public record FormulaCheck(Formula formula, SourceRef where, Diagnostics diagnostics) {

    private static final String OPEN_CONSTANT = "Training can move a constant anywhere: exp(c), softplus(c) or 1 + c^2 stay above 0.";
    private static final String UNPROVED = "No point where it fails was found. If you are sure, silence this with @SuppressWarnings(\"nacre:NC230\").";

    /** Formulas that grow so large are lost in any case. */
    private static final double FAR = 1e30;

    /**
     * Whether something can be learnt through a variable: the formula reads it and has a slope by it. Reported otherwise.
     *
     * @param why what the variable is, for the message
     */
    public boolean hasSlope(int variable, String why) {
        var name = formula.variables().get(variable);
        if (!formula.reads(variable)) {
            report(DiagnosticId.FORMULA_FLAT, 0, "The formula does not depend on " + name,
                    "Use " + name + ", " + why + ".");
            return false;
        }
        if (Derivative.of(formula.stable(), variable) instanceof Constant(double slope) && slope == 0) {
            report(DiagnosticId.FORMULA_FLAT, formula.place(formula.expression()),
                    "The slope of the formula by " + name + " is 0 everywhere, so nothing can be learned through it",
                    "Use a function with a slope, for example tanh for sign or sigmoid for a step.");
            return false;
        }
        return true;
    }

    /** Whether the formula is defined wherever its variables can be; reported otherwise. Warns where that is not proved. */
    public boolean isDefined(List<Interval> ranges) {
        var overflow = DomainCheck.overflow(formula.expression(), Ranges.of(ranges));
        overflow.ifPresent(part -> report(DiagnosticId.FORMULA_NUMBER, formula.place(part),
                "This does not fit a float, whatever the variables are",
                "Models compute in float: magnitudes from 1.2E-38 to 3.4E38."));
        var findings = DomainCheck.of(formula.expression(), ranges);
        findings.forEach(this::report);
        return overflow.isEmpty() && findings.stream().allMatch(finding -> finding.witness().isEmpty());
    }

    private void report(Finding finding) {
        var rule = finding.requirement().kind().rule();
        int place = formula.place(finding.requirement().part());
        finding.witness().ifPresentOrElse(
                witness -> report(DiagnosticId.FORMULA_UNDEFINED, place,
                        "%s, but gets %s where %s".formatted(rule, number(witness.value()), point(witness.point())),
                        finding.requirement().kind().hint()),
                () -> report(DiagnosticId.FORMULA_UNPROVED, place, rule + ", which could not be proven", UNPROVED));
    }

    /** Warns where the formula is only defined for some values of trainable constants, which are the last variables. */
    public void warnOfConstants(List<Interval> fixed, List<Interval> free) {
        var before = DomainCheck.of(formula.expression(), fixed).stream().map(Finding::requirement).toList();
        DomainCheck.of(formula.expression(), free).stream().map(Finding::requirement)
                .filter(requirement -> !before.contains(requirement))
                .forEach(requirement -> report(DiagnosticId.FORMULA_UNPROVED, formula.place(requirement.part()),
                        requirement.kind().rule() + ", which does not hold for every value of the trainable constants",
                        OPEN_CONSTANT));
    }

    /** Warns of the first point at which floats lose the formula or its slope though the numbers are moderate. */
    public void warnOfRounding(List<Interval> ranges, String hint) {
        var stable = formula.stable();
        var slopes = IntStream.range(0, ranges.size()).mapToObj(i -> Derivative.of(stable, i)).toList();
        for (var point : Samples.moderate(ranges)) {
            double exact = Values.exact(stable, point);
            if (Math.abs(exact) > FAR) {
                continue;
            }
            var lost = lost(stable, slopes, point);
            if (!lost.isEmpty()) {
                report(DiagnosticId.FORMULA_ROUNDS, formula.place(formula.expression()),
                        "In float, %s where %s".formatted(lost, point(DoubleStream.of(point).boxed().toList())), hint);
                return;
            }
        }
    }

    private String lost(ScalarExpression stable, List<ScalarExpression> slopes, double... point) {
        float value = Values.rounded(stable, point);
        if (!Float.isFinite(value)) {
            return "the formula is " + value;
        }
        return IntStream.range(0, slopes.size()).filter(i -> !Float.isFinite(Values.rounded(slopes.get(i), point)))
                .mapToObj(i -> "the slope by %s is %s".formatted(formula.variables().get(i),
                        Values.rounded(slopes.get(i), point)))
                .findFirst().orElse("");
    }

    private String point(List<Double> point) {
        return IntStream.range(0, point.size())
                .mapToObj(i -> formula.variables().get(i) + " = " + number(point.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return Written.number((float) value == value ? value : Double.parseDouble(Float.toString((float) value)));
    }

    private void report(DiagnosticId id, int place, String message, String hint) {
        diagnostics.report(id, where, message, Excerpt.of(formula.text(), place), hint);
    }
}
