package dev.nacre.benchmarks.compare;

import java.time.Duration;

/**
 * How long and how often everything is measured.
 *
 * @param meanwhile Nacre's first warm-up, while the others load their libraries
 * @param warmUp before the first round
 * @param ownWarmUp the same for Nacre, as often as it becomes faster by it: HotSpot has to compile the kernels first
 * @param round of calls one after another
 * @param longestCall after which somebody else leaves
 * @param rounds of which the median counts
 * @param epochs first epochs from the start of a process
 * @param smallHeaps whether first epochs are measured with a small heap, too
 * @param keeps whether processes go on to the next workload where that does not change what they do
 */
record RunConfiguration(Duration meanwhile, Duration warmUp, Duration ownWarmUp, Duration round, Duration longestCall,
        int rounds,
        int epochs,
        boolean smallHeaps, boolean keeps) {

    /** For figures to publish. */
    static RunConfiguration full() {
        return new RunConfiguration(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1), 7, 7, true, false);
    }

    /** For a look: six to seven minutes for everything. */
    static RunConfiguration quick() {
        return new RunConfiguration(Duration.ofMillis(1200), Duration.ofMillis(600), Duration.ofMillis(300),
                Duration.ofMillis(80),
                Duration.ofMillis(500), 5, 3, false, true);
    }
}
