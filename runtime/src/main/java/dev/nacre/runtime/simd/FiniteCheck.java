package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The check that numbers are finite, at the speed of memory; only to be touched when {@link VectorModule#available()}. */
public final class FiniteCheck {

    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;
    private static final int LANES = SPECIES.length();

    private FiniteCheck() {}

    /** Whether {@code length} numbers from {@code offset} on are all finite. */
    public static boolean all(float[] values, int offset, int length) {
        // A finite number times zero is zero, any other NaN, which stays in a sum; two sums, because each waits for itself.
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector even = zero;
        FloatVector odd = zero;
        int whole = length - length % (2 * LANES);
        for (int i = 0; i < whole; i += 2 * LANES) {
            even = FloatVector.fromArray(SPECIES, values, offset + i).fma(zero, even);
            odd = FloatVector.fromArray(SPECIES, values, offset + i + LANES).fma(zero, odd);
        }
        float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int i = offset + whole; i < offset + length; i++) {
            sum += values[i] * 0f;
        }
        return sum == 0f;
    }
}
