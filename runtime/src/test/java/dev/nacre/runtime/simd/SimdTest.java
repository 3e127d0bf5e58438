package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class SimdTest {

    @Test
    void takesFrom128To512Bits() {
        assertThat(Simd.bounded(FloatVector.SPECIES_64)).isEqualTo(FloatVector.SPECIES_128);
        assertThat(Simd.bounded(FloatVector.SPECIES_128)).isEqualTo(FloatVector.SPECIES_128);
        assertThat(Simd.bounded(FloatVector.SPECIES_256)).isEqualTo(FloatVector.SPECIES_256);
        assertThat(Simd.bounded(FloatVector.SPECIES_512)).isEqualTo(FloatVector.SPECIES_512);
    }

    @Test
    void fitsTheVirtualLanes() {
        assertThat(Simd.LANES).isEqualTo(Simd.SPECIES.length());
        assertThat(Simd.VIRTUAL_LANES % Simd.LANES).isZero();
    }
}
