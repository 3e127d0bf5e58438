package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;

/**
 * When to end a training before its last epoch.
 *
 * @param patience epochs in a row without improvement, at least 1
 * @param minimumImprovement share of the best loss, 0 or more
 */
public record EarlyStopping(int patience, double minimumImprovement) {

    /** The only way to stop early, as a table for harnesses. */
    public static final Table<EarlyStopping> TABLE = new Table<>(List.of(new TrainEntry<>("EarlyStopping",
            EarlyStopping::read,
            List.of("@EarlyStopping", "@EarlyStopping(patience = 2, minimumImprovement = 0.01)"))));

    private static Optional<EarlyStopping> read(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast("patience", 1);
        limits.notNegative("minimumImprovement");
        return limits.kept(() -> new EarlyStopping(use.integer("patience"), use.number("minimumImprovement")));
    }

    /** The name of its annotation. */
    public String annotation() {
        return getClass().getSimpleName();
    }

    /** What it is, for summaries. */
    public String describe() {
        return "early stopping, patience " + patience + ", improvement " + Written.number(minimumImprovement);
    }
}
