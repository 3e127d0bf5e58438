package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector shape generated kernels are written for; only to be touched when {@link VectorModule#available()}.
 *
 * <p>
 * A kernel class copies {@link #SPECIES} into a {@code private static final} field of its own: HotSpot folds the shape into
 * the code only from there.
 */
public final class Simd {

    /** The machine's preferred shape for floats, but at least 128 and at most 512 bits. */
    public static final VectorSpecies<Float> SPECIES = bounded(FloatVector.SPECIES_PREFERRED);

    /** Floats in one vector: 4, 8 or 16. */
    public static final int LANES = SPECIES.length();

    /** Whether there are 32 vector registers (512-bit shapes and aarch64), so that large register tiles pay. */
    public static final boolean WIDE = LANES == 16 || "aarch64".equals(System.getProperty("os.arch"));

    /** Lanes of a sum that must cross lanes: 16 whatever the machine, so that its order never changes. */
    public static final int VIRTUAL_LANES = Tree.LANES;

    private Simd() {}

    static VectorSpecies<Float> bounded(VectorSpecies<Float> preferred) {
        if (preferred.vectorBitSize() > 512) {
            return FloatVector.SPECIES_512;
        }
        return preferred.vectorBitSize() < 128 ? FloatVector.SPECIES_128 : preferred;
    }
}
