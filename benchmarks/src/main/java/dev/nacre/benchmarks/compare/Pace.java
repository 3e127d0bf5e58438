package dev.nacre.benchmarks.compare;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param warmUp before the first round
 * @param ownWarmUp the same for Nacre, as often as it becomes faster by it: HotSpot has to compile the kernels first
 * @param round of calls one after another
 * @param rounds of which the median counts
 * @param epochs first epochs from the start of a process
 * @param keepsPeers whether peers keep their process from work to work, as long as the number of threads is the same
 */
record Pace(Duration warmUp, Duration ownWarmUp, Duration round, int rounds, int epochs,
        boolean keepsPeers) {

    /** For figures to publish. */
    static Pace full() {
        return new Pace(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1), 7, 5,
                false);
    }

    /** For a look: about eight minutes for everything, with the building of the peers. */
    static Pace quick() {
        return new Pace(Duration.ofMillis(300), Duration.ofMillis(700), Duration.ofMillis(100), 5,
                2, true);
    }
}
