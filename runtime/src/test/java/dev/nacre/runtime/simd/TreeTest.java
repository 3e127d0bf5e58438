package dev.nacre.runtime.simd;

import java.util.Arrays;
import java.util.List;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class TreeTest {

    private static final CounterRandom RANDOM = CounterRandom.of(3, 0);

    @Test
    void addsLaneByLaneInHalves() {
        for (var trial = 0; trial < 100; trial++) {
            var lanes = lanes(trial);
            var folded = lanes.clone();
            for (var half = Tree.LANES / 2; half > 0; half /= 2) {
                for (var i = 0; i < half; i++) {
                    folded[i] += folded[i + half];
                }
            }
            assertThat(Tree.sum(lanes, 0)).isEqualTo(folded[0]);
        }
    }

    @Test
    void startsAtTheOffset() {
        var lanes = new float[40];
        for (var i = 0; i < Tree.LANES; i++) {
            lanes[7 + i] = i + 1;
        }
        lanes[6] = lanes[7 + Tree.LANES] = 1000;
        assertThat(Tree.sum(lanes, 7)).isEqualTo(136);
        assertThat(Tree.max(lanes, 7)).isEqualTo(16);
    }

    @Test
    void hasTheSameBitsWhateverWidthTheLanesWereAddedIn() {
        var values = new float[10 * Tree.LANES];
        for (var i = 0; i < values.length; i++) {
            values[i] = RANDOM.normal(i);
        }
        var expected = Tree.sum(scalarLanes(values), 0);
        for (var species : List.of(FloatVector.SPECIES_128, FloatVector.SPECIES_256, FloatVector.SPECIES_512)) {
            assertThat(Tree.sum(vectorLanes(values, species), 0)).isEqualTo(expected);
        }
    }

    private static float[] scalarLanes(float[] values) {
        var lanes = new float[Tree.LANES];
        for (var i = 0; i < values.length; i++) {
            lanes[i % Tree.LANES] += values[i];
        }
        return lanes;
    }

    private static float[] vectorLanes(float[] values, VectorSpecies<Float> species) {
        var lanes = new float[Tree.LANES];
        for (var lane = 0; lane < Tree.LANES; lane += species.length()) {
            var sum = FloatVector.zero(species);
            for (var i = lane; i < values.length; i += Tree.LANES) {
                sum = sum.add(FloatVector.fromArray(species, values, i));
            }
            sum.intoArray(lanes, lane);
        }
        return lanes;
    }

    @Test
    void findsTheLargestAndLetsNaNWin() {
        var lanes = new float[Tree.LANES];
        Arrays.fill(lanes, -5);
        for (var i = 0; i < Tree.LANES; i++) {
            lanes[i] = 3;
            assertThat(Tree.max(lanes, 0)).isEqualTo(3);
            lanes[i] = Float.NaN;
            assertThat(Tree.max(lanes, 0)).isNaN();
            lanes[i] = -5;
        }
    }

    private static float[] lanes(int trial) {
        var lanes = new float[Tree.LANES];
        for (var i = 0; i < lanes.length; i++) {
            lanes[i] = RANDOM.normal((long) trial * lanes.length + i);
        }
        return lanes;
    }
}
