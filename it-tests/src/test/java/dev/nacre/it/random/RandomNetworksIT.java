package dev.nacre.it.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random networks compute what the oracle says, with the same bits in both forms of the kernels and on any number of
 * threads. {@code -Dfuzz.networks} says how many, {@code -Dfuzz.seed} which.
 */
final class RandomNetworksIT {

    private static final int NETWORKS = Integer.getInteger("fuzz.networks", 30);
    private static final long SEED = Long.getLong("fuzz.seed", 2026);
    /** Networks in one call of the compiler: many save its start, all at once would hold too many classes. */
    private static final int AT_ONCE = 30;

    @Test
    void computeWhatTheOracleSays() {
        for (int first = 0; first < NETWORKS; first += AT_ONCE) {
            var networks = IntStream.range(first, Math.min(NETWORKS, first + AT_ONCE))
                    .mapToObj(number -> NetworkDraw.draw(number, SEED * 1_000_003 + number)).toList();
            assertThat(Trial.failures(networks).entrySet().stream().findFirst()
                    .map(failed -> report(failed.getKey(), failed.getValue())).orElse("")).isEmpty();
        }
    }

    @Test
    void drawsEveryOperation() {
        assertThat(NetworkDraw.unknownOperations()).as("operations that NetworkDraw has to learn to draw").isEmpty();
    }

    @Test
    void shrinksToWhatStillFails() {
        var network = NetworkDraw.draw(1, SEED);
        var shrunk = new Shrinker(network,
                candidate -> candidate.layers().isEmpty() ? Optional.empty() : Optional.of("any layer fails")).shrink();

        assertThat(shrunk.layers()).hasSize(1);
        assertThat(shrunk.batch()).isEqualTo(1);
        assertThat(shrunk.annotations()).isEqualTo(List.of());
    }

    private static String report(RandomNetwork network, String text) {
        var shrunk = new Shrinker(network, Trial::failure).shrink();
        return "network %d of seed %d%n%s%n%nshrunk:%n%s%n%s%n%nas drawn:%n%s".formatted(network.number(), SEED, text,
                shrunk.source(), Trial.failure(shrunk).orElse(text), network.source());
    }
}
