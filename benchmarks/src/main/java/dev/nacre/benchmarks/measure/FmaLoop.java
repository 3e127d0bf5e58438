package dev.nacre.benchmarks.measure;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Multiply-adds that touch no memory: twelve sums that do not wait for each other, which covers the latency of the units
 * and still fits sixteen vector registers.
 */
final class FmaLoop {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 12;

    private FmaLoop() {}

    /** Operations of so many turns; a multiply-add counts as two. */
    static long flops(int turns) {
        return 2L * SUMS * SPECIES.length() * turns;
    }

    /** Runs the loop; the result has to be used, else there would be nothing to compute. */
    static float run(int turns, float factor, float addend) {
        var a = FloatVector.broadcast(SPECIES, factor);
        var b = FloatVector.broadcast(SPECIES, addend);
        var s0 = b;
        var s1 = b;
        var s2 = b;
        var s3 = b;
        var s4 = b;
        var s5 = b;
        var s6 = b;
        var s7 = b;
        var s8 = b;
        var s9 = b;
        var s10 = b;
        var s11 = b;
        for (int turn = 0; turn < turns; turn++) {
            s0 = s0.fma(a, b);
            s1 = s1.fma(a, b);
            s2 = s2.fma(a, b);
            s3 = s3.fma(a, b);
            s4 = s4.fma(a, b);
            s5 = s5.fma(a, b);
            s6 = s6.fma(a, b);
            s7 = s7.fma(a, b);
            s8 = s8.fma(a, b);
            s9 = s9.fma(a, b);
            s10 = s10.fma(a, b);
            s11 = s11.fma(a, b);
        }
        var left = s0.add(s1).add(s2.add(s3)).add(s4.add(s5));
        var right = s6.add(s7).add(s8.add(s9)).add(s10.add(s11));
        return left.add(right).lane(0);
    }
}
