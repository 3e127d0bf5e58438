package dev.nacre.runtime.parallel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads, the caller among them, that run one program together: each does its share of every phase and
 * waits for the others in between.
 *
 * <p>
 * The other members are daemon threads, started once and asleep between runs that are far apart. One caller at a time; a run
 * and a wait allocate nothing.
 */
public final class Team implements AutoCloseable {

    /** What a team runs: called by every member with itself. */
    @FunctionalInterface
    public interface Task {

        /**
         * Does one member's share.
         *
         * @param member who is calling
         */
        void run(Member member);
    }

    /** One of the threads of a team, as the task sees it. */
    public static final class Member {

        /** Samples that lie side by side in a block. */
        private static final int BLOCK = 16;

        /** Where a line of the cache begins. */
        private static final int START = 12;

        private static final int SCRATCH = 28_672;

        private final int part;
        private final int parts;
        private final @Nullable SpinBarrier barrier;
        private float @Nullable [] scratch;

        Member(int part, int parts, @Nullable SpinBarrier barrier) {
            this.part = part;
            this.parts = parts;
            this.barrier = barrier;
        }

        /** A member without others: it has all the work and never waits. */
        public static Member alone() {
            return new Member(0, 1, null);
        }

        /**
         * A member that has a share like one of several and never waits, though nobody does the other shares.
         *
         * @param part which share
         * @param parts how many shares there would be
         */
        public static Member apart(int part, int parts) {
            return new Member(part, parts, null);
        }

        /** Which share is this member's, from 0 to {@link #parts} - 1; 0 is the caller of {@link Team#run}. */
        public int part() {
            return part;
        }

        /** How many shares there are. */
        public int parts() {
            return parts;
        }

        /**
         * An array of this member's own for numbers that nobody needs after a call: 28,672 floats from float 12 on, where a line of
         * the cache begins, with whatever was left there.
         */
        public float[] scratch() {
            return scratch(SCRATCH);
        }

        /**
         * The same with at least so many floats; made anew when more are asked for than ever before, so a step that has run once
         * makes none.
         *
         * @param floats from float 12 on
         */
        public float[] scratch(int floats) {
            var array = scratch;
            if (array == null || array.length < START + floats) {
                array = new float[START + Math.max(floats, SCRATCH)];
                scratch = array;
            }
            return array;
        }

        /** Waits until every member has come here; what each wrote before is then visible to all. */
        public void await() {
            if (barrier != null) {
                barrier.await();
            }
        }

        /**
         * Where this member's share begins when {@code items} are cut into even parts: {@code items * part / parts}.
         *
         * @param items how many items all members share
         * @return index of the first item
         */
        public int from(int items) {
            return (int) ((long) items * part / parts);
        }

        /**
         * Where this member's share begins when items of unequal work are cut into parts of even work: heavy ones first, then
         * light ones.
         *
         * @param heavy how many items of {@code heavyWork}
         * @param light how many items of {@code lightWork} after them
         * @return index of the first item
         */
        public int from(int heavy, int heavyWork, int light, int lightWork) {
            return itemAt(from(heavy * heavyWork + light * lightWork), heavy, heavyWork, lightWork);
        }

        /**
         * Where this member's share ends when items of unequal work are cut into parts of even work: heavy ones first, then
         * light ones.
         *
         * @param heavy how many items of {@code heavyWork}
         * @param light how many items of {@code lightWork} after them
         * @return index after the last item
         */
        public int to(int heavy, int heavyWork, int light, int lightWork) {
            return itemAt(to(heavy * heavyWork + light * lightWork), heavy, heavyWork, lightWork);
        }

        private static int itemAt(int work, int heavy, int heavyWork, int lightWork) {
            int left = work - heavy * heavyWork;
            return left < 0 ? work / heavyWork : heavy + left / lightWork;
        }

        /**
         * Where this member's share of the samples begins when they are cut into blocks of 16 and the blocks into even parts.
         *
         * @param rows how many samples all members share
         * @return the first sample, a multiple of 16; {@code rows} at most
         */
        public int fromBlock(int rows) {
            return Math.min(rows, BLOCK * from(Math.ceilDiv(rows, BLOCK)));
        }

        /**
         * Where this member's share of the samples ends when they are cut into blocks of 16 and the blocks into even parts.
         *
         * @param rows how many samples all members share
         * @return the sample after the last: {@code rows} or a multiple of 16
         */
        public int toBlock(int rows) {
            return Math.min(rows, BLOCK * to(Math.ceilDiv(rows, BLOCK)));
        }

        /**
         * Where this member's share ends: {@code items * (part + 1) / parts}.
         *
         * @param items how many items all members share
         * @return index after the last item
         */
        public int to(int items) {
            return (int) ((long) items * (part + 1) / parts);
        }
    }

    private final Member caller;
    private final Worker[] workers;
    private final SpinBarrier barrier;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean closed;

    private Team(int members) {
        barrier = new SpinBarrier(members);
        caller = new Member(0, members, members == 1 ? null : barrier);
        workers = new Worker[members - 1];
    }

    /**
     * Starts a team.
     *
     * @param members how many threads, the caller included; more than there are cores is allowed, but slower
     * @return the team, to be closed when done
     * @throws IllegalArgumentException when there is not at least one member
     */
    public static Team of(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a team needs at least 1 member, not " + members);
        }
        var team = new Team(members);
        for (var i = 0; i < team.workers.length; i++) {
            team.workers[i] = new Worker(team, new Member(i + 1, members, team.barrier), team.barrier);
            team.workers[i].start();
        }
        return team;
    }

    /** How many threads run each task, the caller included. */
    public int members() {
        return workers.length + 1;
    }

    /**
     * Runs the task on every member and returns when all are done. When a member fails, the others are released from their
     * waits and the first failure is thrown here, as it was; the team stays usable.
     *
     * @param task what to run
     * @throws IllegalStateException when the team is closed, or is running already
     */
    public void run(Task task) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the team is running already: one caller at a time, and no run inside a run");
        }
        try {
            if (closed) {
                throw new IllegalStateException("the team is closed");
            }
            runTogether(task);
        } finally {
            running.set(false);
        }
    }

    private void runTogether(Task task) {
        working.set(workers.length);
        for (var worker : workers) {
            worker.give(task);
        }
        perform(task, caller);
        for (var turn = 0; working.get() > 0; turn++) {
            barrier.pause(turn);
        }
        var thrown = failure.getAndSet(null);
        if (thrown != null) {
            barrier.mend();
            rethrow(thrown);
        }
    }

    /** Runs one member's share and keeps its failure for the caller. */
    private void perform(Task task, Member member) {
        try {
            task.run(member);
        } catch (BrokenTeamException released) {
            // The member that failed has told already; this one only had to be woken.
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            barrier.breakUp();
        }
    }

    /** Called by a worker: its share of the present run, and the sign that it is done. */
    void work(Task task, Member member) {
        perform(task, member);
        working.decrementAndGet();
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException("a member of the team failed", thrown);
        }
    }

    /** Ends the other members; a run in progress is finished first by them. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        for (var worker : workers) {
            worker.end();
        }
    }
}
