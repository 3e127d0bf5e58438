package dev.nacre.processor.train;

import java.util.List;

/** The table of optimizers. A new one is one line here. */
public final class Optimizers {

    /** Every entry. */
    public static final Table<Optimizer> TABLE = new Table<>(
            List.of(Sgd.ENTRY, AdaGrad.ENTRY, RmsProp.ENTRY, Adam.COUPLED, Adam.DECOUPLED));

    private Optimizers() {}

    /** The optimizer of networks that name none: Adam with its defaults. */
    public static Optimizer byDefault() {
        return Adam.byDefault();
    }
}
