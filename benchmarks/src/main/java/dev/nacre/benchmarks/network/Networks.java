package dev.nacre.benchmarks.network;

import dev.nacre.runtime.model.Passes;

/** The compiled passes of the networks of this package. */
public final class Networks {

    private Networks() {}

    /** Passes of {@link Digits}. */
    public static Passes digits() {
        return new DigitsPasses();
    }

    /** Passes of {@link Wide}. */
    public static Passes wide() {
        return new WidePasses();
    }

    /** Passes of {@link Flowers}. */
    public static Passes flowers() {
        return new FlowersPasses();
    }

    /** Passes of {@link SmallUpdate}. */
    public static Passes smallUpdate() {
        return new SmallUpdatePasses();
    }

    /** Passes of {@link LargeUpdate}. */
    public static Passes largeUpdate() {
        return new LargeUpdatePasses();
    }
}
