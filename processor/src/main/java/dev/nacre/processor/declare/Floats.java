package dev.nacre.processor.declare;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** Numbers are written as doubles, but models compute with floats: tells where something else would come of one. */
public final class Floats {

    private static final String BEYOND = "which does not fit a float";

    private Floats() {}

    /** Whether a float holds a member: it neither overflows nor vanishes; reported otherwise. */
    public static boolean holds(AnnotationUse use, String member, Diagnostics diagnostics) {
        double value = use.number(member);
        if (!fits(value)) {
            return report(use, member, BEYOND, diagnostics);
        }
        return value == 0 || (float) value != 0 || report(use, member, "which is 0 as a float", diagnostics);
    }

    /** Whether a float holds a member that is below 1, and is below 1 itself; reported otherwise. */
    public static boolean holdsShare(AnnotationUse use, String member, Diagnostics diagnostics) {
        if ((float) use.number(member) >= 1) {
            return report(use, member, "which is 1 as a float", diagnostics);
        }
        return holds(use, member, diagnostics);
    }

    /** Whether a float holds a member that something is divided by. */
    public static boolean holdsDivisor(AnnotationUse use, String member, Diagnostics diagnostics) {
        if (Math.abs(use.number(member)) < Float.MIN_NORMAL) {
            return report(use, member, "too close to 0 to divide by", diagnostics);
        }
        return holds(use, member, diagnostics);
    }

    /** Whether it is a finite number, also as a float. */
    public static boolean fits(double value) {
        return Float.isFinite((float) value);
    }

    private static boolean report(AnnotationUse use, String member, String why, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticId.NOT_A_FLOAT, use.at(member), use.name(), member, use.number(member), why);
        return false;
    }
}
