package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Vector twin of {@link Mix32}: the same bits in every lane, for every vector width.
 */
public final class VectorMix32 {

    private VectorMix32() {}

    /**
     * Thirty-two random bits for each lane, as {@link Mix32#mix}.
     *
     * @param key0 low half of the key
     * @param key1 high half of the key
     * @param index number of the element in each lane
     * @return random bits
     */
    public static IntVector mix(int key0, int key1, IntVector index) {
        var x = index.mul(Mix32.SPREAD).add(key0);
        x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16)).mul(Mix32.FIRST).add(key1);
        x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 13)).mul(Mix32.SECOND);
        return x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16));
    }

    /**
     * Maps the bits of each lane to [0, 1), as {@link Mix32#uniform}.
     *
     * @param bits as {@link #mix} gives them
     * @return multiples of 2<sup>-24</sup>, at least 0 and below 1
     */
    public static FloatVector uniform(IntVector bits) {
        var upper = (FloatVector) bits.lanewise(VectorOperators.LSHR, 8).convert(VectorOperators.I2F, 0);
        return upper.mul(Mix32.UNIT);
    }
}
