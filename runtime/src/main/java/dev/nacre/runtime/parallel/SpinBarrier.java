package dev.nacre.runtime.parallel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reusable barrier that spins, since the phases of a step are microseconds apart; after a while it yields, so that more
 * members than cores still make progress.
 */
final class SpinBarrier {

    private static final int SPINS_WITH_A_CORE_EACH = 4096;
    private static final int SPINS_WHEN_CROWDED = 32;

    private final int parties;
    private final int spins;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int generation;
    private volatile boolean broken;

    SpinBarrier(int parties) {
        this.parties = parties;
        this.spins = parties <= Runtime.getRuntime().availableProcessors() ? SPINS_WITH_A_CORE_EACH
                : SPINS_WHEN_CROWDED;
    }

    /**
     * Returns when all parties have called it: what each wrote before is then visible to all.
     *
     * @throws BrokenTeamException when another party has failed and will never come
     */
    void await() {
        var mine = generation;
        if (arrived.incrementAndGet() == parties) {
            // Nobody else touches the count before the generation moves on.
            arrived.setRelease(0);
            generation = mine + 1;
            return;
        }
        for (var spin = 0; generation == mine; spin++) {
            if (broken) {
                throw new BrokenTeamException();
            }
            pause(spin);
        }
    }

    /** Releases all who wait with an exception, and all who come later. */
    void breakUp() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    /** Makes a broken barrier usable again; only when no party is inside. */
    void mend() {
        arrived.set(0);
        broken = false;
    }

    /** One turn of a waiting loop: stays on the core for the first turns, then lets others have it. */
    // Yielding is no wager on the scheduler here: correctness does not hang on it, only progress on a crowded machine.
    @SuppressWarnings("ThreadPriorityCheck")
    void pause(int turn) {
        if (turn >= 0 && turn < spins) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}
