package dev.nacre.processor.train;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** Looks at the numbers of an optimizer's annotation one after the other, and remembers whether all of them make sense. */
final class Settings {

    private final AnnotationUse use;
    private final Diagnostics diagnostics;
    private boolean right = true;

    Settings(AnnotationUse use, Diagnostics diagnostics) {
        this.use = use;
        this.diagnostics = diagnostics;
    }

    /** The learning rate is above 0. */
    Settings learningRate() {
        right &= positive("learningRate", DiagnosticId.LEARNING_RATE)
                && Floats.holds(use, "learningRate", diagnostics);
        return this;
    }

    /** Warns of a rate that is long for steps that are about as long as the rate. */
    Settings notFast(double rate) {
        if (right && use.number("learningRate") >= rate) {
            diagnostics.report(DiagnosticId.FAST_ADAM, use.at("learningRate"), use.number("learningRate"), use.name());
        }
        return this;
    }

    /** Warns of steps that sum up to more than gradients bear: the rate times the gradients that the velocity holds. */
    Settings bearable(double reach) {
        double rate = use.number("learningRate");
        double gradients = use.flag("movingAverage") ? 1 : 1 / (1 - use.number("momentum"));
        if (right && (rate > 1 || rate * gradients > reach)) {
            diagnostics.report(DiagnosticId.FAST_SGD, use.at("learningRate"), rate, rate * gradients);
        }
        return this;
    }

    /** Epsilon is above 0 wherever it is added to a divisor. */
    Settings epsilon() {
        right &= positive("epsilon", DiagnosticId.EPSILON) && Floats.holdsDivisor(use, "epsilon", diagnostics);
        return this;
    }

    /** The member is in [0, 1). */
    Settings share(String member, DiagnosticId otherwise) {
        double value = use.number(member);
        boolean share = value >= 0 && value < 1;
        if (!share) {
            diagnostics.report(otherwise, use.at(member), value, member);
        }
        right &= share && Floats.holdsShare(use, member, diagnostics);
        return this;
    }

    /** The member is 0 or more. */
    Settings notNegative(String member) {
        double value = use.number(member);
        if (!(value >= 0)) {
            diagnostics.report(DiagnosticId.NEGATIVE, use.at(member), use.name(), member, value);
        }
        right &= value >= 0 && Floats.holds(use, member, diagnostics);
        return this;
    }

    /** Two members that are both said exclude each other. */
    Settings exclude(String first, String second) {
        if (said(first) && said(second)) {
            diagnostics.report(DiagnosticId.EXCLUDING, use.at(second), use.name(), first, second);
            right = false;
        }
        return this;
    }

    /** A member that is said changes nothing without momentum. */
    Settings needsMomentum(String member) {
        if (said(member) && use.number("momentum") == 0) {
            diagnostics.report(DiagnosticId.NESTEROV, use.at(member), member);
            right = false;
        }
        return this;
    }

    boolean right() {
        return right;
    }

    private boolean said(String member) {
        return use.members().get(member) instanceof AnnotationUse.Member(var value, _)
                && (value instanceof Boolean flag ? flag : use.number(member) != 0);
    }

    private boolean positive(String member, DiagnosticId otherwise) {
        double value = use.number(member);
        if (!(value > 0)) {
            diagnostics.report(otherwise, use.at(member), value);
        }
        return value > 0;
    }
}
