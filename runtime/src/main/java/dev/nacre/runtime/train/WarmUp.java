package dev.nacre.runtime.train;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.simd.VectorModule;

/**
 * Gets the kernels of a network compiled before they have work. In the interpreter and after HotSpot's first compiler every
 * vector operation is a call that allocates, a hundred times slower; and a first step of full size makes so many of them that
 * the second compiler is busy with the vector library, one method after another, before it comes to the kernels. Here the
 * kernels are called often and with next to no work, because HotSpot compiles what is called often.
 *
 * <p>
 * It works on numbers of its own, so nothing that is learned changes.
 */
public final class WarmUp implements TrainingListener {

    // A training below takes no longer than what it would be waiting for.
    private static final long MIN_FLOPS = 1_000_000_000;

    // 16 MB. What is larger takes so long for a step that this is of little help.
    private static final long MAX_FLOATS = 4_000_000;

    private static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final int ROUNDS_OF_TILES = 8;
    private static final int ROUNDS_FOR_A_SHARE = 4;
    private static final int EMPTY_CALLS = 1000;
    private static final int EMPTY_STEPS = 300;
    private static final int PRODUCTS = 16;
    private static final int BLOCK = 16;

    // Compiled tiles take far less than a microsecond each, all others far more.
    private static final long COMPILED_TILES_NANOS = 20_000;
    private static final double COMPILED_FLOPS_PER_NANO = 2;

    private final Passes passes;
    private final LongSupplier nanoTime;
    private @Nullable Thread thread;

    /** Prepares for the kernels of these passes; nothing runs yet. */
    public WarmUp(Passes passes) {
        this(passes, System::nanoTime);
    }

    /** The same by another clock. */
    WarmUp(Passes passes, LongSupplier nanoTime) {
        this.passes = passes;
        this.nanoTime = nanoTime;
    }

    /** Whether a training is long enough to gain by it. */
    public static boolean pays(NetworkSpec spec, Dataset training, TrainingOptions options) {
        return flopsPerStep(spec, 1) * training.size() * options.epochsFor(spec) >= MIN_FLOPS;
    }

    /** Starts the thread that does it, unless it was started before or there is nothing to be gained. */
    public synchronized void start() {
        if (thread == null && VectorModule.available() && floats(passes.spec()) <= MAX_FLOATS) {
            thread = Thread.ofPlatform().daemon().name("nacre-warm-up").start(this::run);
        }
    }

    /** Waits until it is done. */
    @Override
    public void onTrainingStart(TrainingStart training) {
        start();
        join();
    }

    private synchronized void join() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            // Whoever interrupts wants no waiting; a training without this is slower, nothing else.
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var scratch = new float[Passes.WARM_UP_SCRATCH];
        if (nanosOfTiles(scratch) > COMPILED_TILES_NANOS) {
            rounds(scratch);
        }
    }

    private void rounds(float[] scratch) {
        long end = nanoTime.getAsLong() + MAX_NANOS;
        var state = new TrainingState(passes.spec(), new float[passes.spec().sizes().parameters()], 0);
        state.step = 1;
        boolean compiled = false;
        for (int round = 0; !compiled && nanoTime.getAsLong() < end; round++) {
            callForNothing(scratch, state);
            boolean tiles = nanosOfTiles(scratch) < COMPILED_TILES_NANOS;
            boolean shares = round >= ROUNDS_OF_TILES && round % ROUNDS_FOR_A_SHARE == 0 && sharesAreQuick(state);
            compiled = tiles && shares;
            pause();
        }
    }

    /** What HotSpot counts: calls of all kernels, each with no work at all. */
    private void callForNothing(float[] scratch, TrainingState state) {
        for (int i = 0; i < EMPTY_CALLS; i++) {
            passes.warmUp(scratch, 0);
        }
        var idle = Team.Member.apart(1, 1 << 20);
        for (int i = 0; i < EMPTY_STEPS; i++) {
            passes.train(state, batch(), idle);
        }
    }

    private long nanosOfTiles(float[] scratch) {
        long start = nanoTime.getAsLong();
        passes.warmUp(scratch, PRODUCTS);
        return nanoTime.getAsLong() - start;
    }

    /** Does a step's smallest share, so that HotSpot learns what the kernels do. */
    private boolean sharesAreQuick(TrainingState state) {
        long start = nanoTime.getAsLong();
        passes.train(state, batch(), Team.Member.apart(0, shares()));
        return (nanoTime.getAsLong() - start) * COMPILED_FLOPS_PER_NANO < flopsOfShare();
    }

    private long flopsOfShare() {
        return flopsPerStep(passes.spec(), batch()) / shares();
    }

    /** As many shares as there are samples, or blocks of them where threads get no less. */
    private int shares() {
        int rows = passes.endRow(batch(), Team.Member.apart(0, batch()));
        return rows > 0 ? batch() : Math.ceilDiv(batch(), BLOCK);
    }

    private int batch() {
        return passes.spec().training().batch();
    }

    /** The compilers get a core, also where there is only one. */
    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Forward once, backward about twice.
    private static long flopsPerStep(NetworkSpec spec, int rows) {
        return 3 * spec.flopsPerSample() * rows;
    }

    private static long floats(NetworkSpec spec) {
        var sizes = spec.sizes();
        return sizes.training().length() + sizes.gradients() + (1L + sizes.optimizerSlots()) * sizes.parameters();
    }
}
