package dev.nacre.processor.train;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** Looks whether the members of an annotation keep their limits, and reports those that do not. */
final class Limits {

    private final AnnotationUse use;
    private final Diagnostics diagnostics;
    private boolean kept = true;

    Limits(AnnotationUse use, Diagnostics diagnostics) {
        this.use = use;
        this.diagnostics = diagnostics;
    }

    void atLeast(String member, int least) {
        if (use.integer(member) < least) {
            report(member, String.valueOf(use.integer(member)), least + " or more");
        }
    }

    void notNegative(String member) {
        number(member, value -> value >= 0, "0 or more");
    }

    void positive(String member) {
        number(member, value -> value > 0, "above 0");
    }

    void between0And1(String member) {
        number(member, value -> value > 0 && value < 1, "above 0 and below 1");
    }

    void above0UpTo1(String member) {
        number(member, value -> value > 0 && value <= 1, "above 0 and at most 1");
    }

    void from0Below1(String member) {
        number(member, value -> value >= 0 && value < 1, "0 or more and below 1");
    }

    /** A finite number of which something holds; {@code expected} says what. */
    void number(String member, DoublePredicate holds, String expected) {
        double value = use.number(member);
        if (!holds.test(value) || Double.isInfinite(value)) {
            report(member, String.valueOf(value), expected);
        }
    }

    void report(String member, String value, String expected) {
        diagnostics.report(DiagnosticId.OUT_OF_RANGE, use.at(member), use.name(), member, value, expected);
        kept = false;
    }

    /** What the members mean, if none was out of range. */
    <T> Optional<T> kept(Supplier<T> meaning) {
        return kept ? Optional.of(meaning.get()) : Optional.empty();
    }
}
