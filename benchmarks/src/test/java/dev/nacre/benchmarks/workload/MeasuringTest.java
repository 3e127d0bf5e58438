package dev.nacre.benchmarks.workload;

import org.junit.jupiter.api.Test;

import dev.nacre.benchmarks.measure.CopyBandwidth;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.network.Networks;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;

/** What is measured is real work; how long it takes is nobody's business here. */
final class MeasuringTest {

    @Test
    void aStepTrainsOnFiniteNumbers() {
        try (var team = Team.of(2)) {
            var steps = new Steps(Networks.flowers(), team);
            for (int i = 0; i < 5; i++) {
                assertThat(steps.once()).isPositive();
            }
            assertThat(steps.loss()).isBetween(0.1f, 10f);
        }
    }

    @Test
    void theFloorCountsThreeProductsALayerAndTwoForTheFirst() {
        assertThat(ProductFlops.ofTraining(Networks.digits().spec()))
                .isEqualTo(2L * 64 * (2 * 784 * 128 + 3 * 128 * 10));
        assertThat(ProductFlops.ofTraining(Networks.wide().spec()))
                .isEqualTo(2L * 128 * (2 * 784 * 512 + 3 * 512 * 512 + 3 * 512 * 10));
    }

    @Test
    void theMachineHasAPeak() {
        try (var team = Team.of(2)) {
            assertThat(new Peak(team).gigaflops()).isPositive();
        }
        assertThat(new CopyBandwidth(1 << 20).gigabytesPerSecond()).isPositive();
    }

    @Test
    void everyNamedWorkExists() {
        assertThat(Workloads.names()).allSatisfy(name -> assertThat(Workloads.named(name)).isNotNull());
    }
}
