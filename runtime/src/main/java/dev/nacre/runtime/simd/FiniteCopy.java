package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** A copy that looks at what it copies; only to be touched when {@link VectorModule#available()}. */
public final class FiniteCopy {

    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;
    private static final int LANES = SPECIES.length();

    private FiniteCopy() {}

    /**
     * Copies numbers, whatever they are.
     *
     * @param from where they stand, from {@code fromAt} on
     * @param to where they go, from {@code toAt} on; another array
     * @param length how many
     * @return whether all of them are finite
     */
    public static boolean copy(float[] from, int fromAt, float[] to, int toAt, int length) {
        // A finite number times zero is zero, any other NaN, which stays in a sum; two sums, because each waits for itself.
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector even = zero;
        FloatVector odd = zero;
        int whole = length - length % (2 * LANES);
        for (int i = 0; i < whole; i += 2 * LANES) {
            FloatVector first = FloatVector.fromArray(SPECIES, from, fromAt + i);
            FloatVector second = FloatVector.fromArray(SPECIES, from, fromAt + i + LANES);
            first.intoArray(to, toAt + i);
            second.intoArray(to, toAt + i + LANES);
            even = first.fma(zero, even);
            odd = second.fma(zero, odd);
        }
        float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int i = whole; i < length; i++) {
            float value = from[fromAt + i];
            to[toAt + i] = value;
            sum += value * 0f;
        }
        return sum == 0f;
    }
}
