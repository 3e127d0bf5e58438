package dev.nacre.processor.train;

import java.util.List;

/** The table of penalties on weights. A new one is one line here. */
public final class Regularisers {

    /** Every entry. */
    public static final Table<Regulariser> TABLE = new Table<>(List.of(L2.ENTRY));

    private Regularisers() {}
}
