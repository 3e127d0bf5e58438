package dev.nacre.processor.train;

import java.util.List;

/** The tables of what keeps weights and activations small. A new one is one line here. */
public final class Regularisers {

    /** Penalties on weights. */
    public static final Table<Regulariser> TABLE = new Table<>(List.of(L1.ENTRY, L2.ENTRY));

    /** Limits that hold after each update. */
    public static final Table<MaxNorm> LIMITS = new Table<>(List.of(MaxNorm.ENTRY));

    /** Penalties on what a layer computes. */
    public static final Table<ActivityL1> ACTIVITIES = new Table<>(List.of(ActivityL1.ENTRY));

    private Regularisers() {}
}
