package dev.nacre.runtime.parallel;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * Lends float arrays of one length to any number of threads at once, without locks and, once warm, without allocation.
 *
 * <p>
 * A thread tries the slot that belongs to its number first, so that threads rarely meet. When no array is free a new one is
 * made; when all slots are full an array given back is left to the garbage collector. Contents are not cleared.
 */
public final class WorkspacePool {

    private static final int SLOTS = 64;
    // Slots of neighbouring threads stand apart, so that they do not share a cache line.
    private static final int STRIDE = 17;

    private final int length;
    private final AtomicReferenceArray<float @Nullable []> slots = new AtomicReferenceArray<>(SLOTS);

    /**
     * An empty pool.
     *
     * @param length of every array
     * @throws IllegalArgumentException when the length is negative
     */
    public WorkspacePool(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("the length of a workspace cannot be negative: " + length);
        }
        this.length = length;
    }

    /** The length of every array in this pool. */
    public int length() {
        return length;
    }

    /**
     * Borrows an array; it is the caller's alone until given back.
     *
     * @return an array with whatever it held before, or a new one of zeros
     */
    public float[] take() {
        var home = home();
        for (var i = 0; i < SLOTS; i++) {
            var slot = (home + i) & (SLOTS - 1);
            if (slots.getPlain(slot) != null) {
                var workspace = slots.getAndSet(slot, null);
                if (workspace != null) {
                    return workspace;
                }
            }
        }
        return new float[length];
    }

    /**
     * Gives an array back; the caller must not touch it afterwards, and must not give it twice.
     *
     * @param workspace an array that {@link #take} returned
     * @throws IllegalArgumentException when its length is not this pool's
     */
    public void give(float[] workspace) {
        if (workspace.length != length) {
            throw new IllegalArgumentException(
                    "this pool lends arrays of " + length + " floats, so one of " + workspace.length
                            + " is not its own");
        }
        var home = home();
        for (var i = 0; i < SLOTS; i++) {
            var slot = (home + i) & (SLOTS - 1);
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, workspace)) {
                return;
            }
        }
    }

    private static int home() {
        return (int) Thread.currentThread().threadId() * STRIDE & (SLOTS - 1);
    }
}
