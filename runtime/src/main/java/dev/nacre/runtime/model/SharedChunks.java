package dev.nacre.runtime.model;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Chunks of work that several threads take in order, each the next one when it is free: a thread that is late, because it
 * had to be woken, takes fewer.
 */
final class SharedChunks {

    private static final int SPINS = 4096;

    private final int chunks;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    /** What went wrong in a chunk. */
    private record Failure(int chunk, Throwable reason) {}

    private SharedChunks(int chunks, IntConsumer work) {
        this.chunks = chunks;
        this.work = work;
    }

    /**
     * Does all chunks, returns when they are done, and throws what the first that failed has thrown. The common pool lends the other threads, since a prediction is shorter than
     * the start of one.
     *
     * @param chunks how many there are
     * @param threads at most so many work on them, the caller included
     * @param work does the chunk with the number it is given
     */
    static void run(int chunks, int threads, IntConsumer work) {
        var shared = new SharedChunks(chunks, work);
        for (int other = Math.min(threads, chunks) - 1; other > 0; other--) {
            ForkJoinPool.commonPool().execute(shared::take);
        }
        shared.take();
        shared.await();
        var failed = shared.failure.get();
        if (failed != null) {
            rethrow(failed.reason());
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException("a chunk failed", thrown);
        }
    }

    private void take() {
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            try {
                work.accept(chunk);
            } catch (Throwable reason) {
                failure.accumulateAndGet(new Failure(chunk, reason), SharedChunks::first);
            } finally {
                done.incrementAndGet();
            }
        }
    }

    private static @Nullable Failure first(@Nullable Failure one, @Nullable Failure other) {
        return one == null || (other != null && other.chunk() < one.chunk()) ? other : one;
    }

    /** Waits for the last chunks, which others have begun; they take microseconds, so sleeping would take longer. */
    // Yielding is no wager on the scheduler here: correctness does not hang on it, only progress on a crowded machine.
    @SuppressWarnings("ThreadPriorityCheck")
    private void await() {
        for (int turn = 0; done.get() < chunks; turn++) {
            if (turn >= 0 && turn < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
