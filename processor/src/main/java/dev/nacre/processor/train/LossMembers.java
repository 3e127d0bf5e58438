package dev.nacre.processor.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Loss.PerOutput;

/** What losses demand of their members. */
final class LossMembers {

    /** What a margin is. */
    static final String MARGIN = "It is how far ahead a score must be. Typical value: 1.";

    /** More than that and the true class hardly stands out. */
    private static final double HEAVY = 0.3;

    private LossMembers() {}

    /** Whether a member is above 0; reported otherwise, with what to write instead. */
    static boolean positive(AnnotationUse use, String member, String hint, Diagnostics diagnostics) {
        if (!(use.number(member) > 0)) {
            diagnostics.report(DiagnosticId.LOSS_MEMBER, use.at(member), use.name(), member, use.number(member),
                    hint);
            return false;
        }
        return Floats.holdsDivisor(use, member, diagnostics);
    }

    /** Whether the label smoothing is in [0, 1); reported otherwise. */
    static boolean smoothing(AnnotationUse use, Diagnostics diagnostics) {
        double smoothing = use.number("labelSmoothing");
        if (smoothing > HEAVY && smoothing < 1) {
            diagnostics.report(DiagnosticId.HEAVY_SMOOTHING, use.at("labelSmoothing"), smoothing);
        }
        return new Settings(use, diagnostics).share("labelSmoothing", DiagnosticId.LABEL_SMOOTHING).right();
    }

    /** Whether all weights are above 0; the first that is not is reported. */
    static boolean weights(AnnotationUse use, String member, Diagnostics diagnostics) {
        var weights = use.numbers(member);
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            if (!(weight > 0) || !Floats.fits(weight) || (float) weight < Float.MIN_NORMAL) {
                diagnostics.report(DiagnosticId.LOSS_WEIGHT, use.at(member), use.name(), member, i, weight);
                return false;
            }
        }
        return true;
    }

    /** Warns of several weights that all are the same. */
    static void distinct(AnnotationUse use, String member, Diagnostics diagnostics) {
        var weights = use.numbers(member);
        if (weights.size() > 1 && Set.copyOf(weights).size() == 1) {
            diagnostics.report(DiagnosticId.EQUAL_WEIGHTS, use.at(member), weights.getFirst());
        }
    }

    /** The member as a list with one number per output, which is checked once the output is known. */
    static List<PerOutput> perOutput(AnnotationUse use, String member) {
        var found = new ArrayList<PerOutput>();
        if (!use.numbers(member).isEmpty()) {
            found.add(new PerOutput(member, use.numbers(member).size(), use.at(member)));
        }
        return found;
    }
}
