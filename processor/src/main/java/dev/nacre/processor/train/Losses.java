package dev.nacre.processor.train;

import java.util.List;

import dev.nacre.processor.layer.Readout;

/** The table of losses. A new one is one line here. */
public final class Losses {

    /** Every entry. */
    public static final Table<Loss> TABLE = new Table<>(
            List.of(CrossEntropy.ENTRY, BinaryCrossEntropy.ENTRY, RegressionLoss.SQUARED, RegressionLoss.ABSOLUTE,
                    RegressionLoss.HUBER, RegressionLoss.SMOOTH_L1, Hinge.ENTRY, SignedLoss.HINGE, SignedLoss.LOGISTIC,
                    KlDivergence.ENTRY, CosineSimilarity.ENTRY, CustomLoss.ENTRY));

    private Losses() {}

    /** The annotation of the loss that usually goes with an output of such numbers. */
    public static String usual(Readout readout) {
        return switch (readout) {
            case DISTRIBUTION, LOG_DISTRIBUTION -> CrossEntropy.ENTRY.annotation();
            case PROBABILITIES -> BinaryCrossEntropy.ENTRY.annotation();
            case SCORES, DECLARED -> RegressionLoss.SQUARED.annotation();
        };
    }

    /** Stands in where a declaration names no loss that makes sense. */
    public static Loss guess() {
        return RegressionLoss.squared();
    }
}
