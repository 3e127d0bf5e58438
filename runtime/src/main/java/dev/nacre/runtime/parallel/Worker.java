package dev.nacre.runtime.parallel;

import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A thread of a team: takes a task, does its share, waits for the next one - spinning first, since steps follow each other
 * closely, then asleep.
 */
final class Worker implements Runnable {

    private static final int TURNS_BEFORE_SLEEP = 5120;

    private final Team team;
    private final Team.Member member;
    private final SpinBarrier barrier;
    private final Thread thread;
    private Team.@Nullable Task task;
    private volatile int given;
    private volatile boolean asleep;
    private volatile boolean ended;

    Worker(Team team, Team.Member member, SpinBarrier barrier) {
        this.team = team;
        this.member = member;
        this.barrier = barrier;
        this.thread = new Thread(this, "nacre-" + member.part());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Hands over the task of the next run; only when the run before is done. */
    // One caller at a time, and the worker only reads: the increment need not be atomic.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void give(Team.Task next) {
        task = next;
        given++;
        wake();
    }

    void end() {
        ended = true;
        wake();
    }

    private void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        var done = 0;
        while (awaitAfter(done)) {
            done++;
            var next = task;
            if (next != null) {
                team.work(next, member);
            }
        }
    }

    /** Waits for a run that is newer than the last one done; false when there will be none. */
    private boolean awaitAfter(int done) {
        for (var turn = 0; given == done; turn++) {
            if (ended) {
                return false;
            }
            if (turn < TURNS_BEFORE_SLEEP) {
                barrier.pause(turn);
            } else {
                sleepAfter(done);
            }
        }
        return true;
    }

    private void sleepAfter(int done) {
        asleep = true;
        // Looked at again after the flag is up: whoever gives a task later sees the flag and wakes this thread.
        if (given == done && !ended) {
            LockSupport.park(this);
        }
        asleep = false;
    }
}
