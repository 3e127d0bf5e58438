package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.train.ActivityL1;
import dev.nacre.processor.train.BiasStart;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Clipping;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Loss;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.MaxNorm;
import dev.nacre.processor.train.Optimizer;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regulariser;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Schedule;
import dev.nacre.processor.train.Schedules;
import dev.nacre.processor.train.Table;
import dev.nacre.processor.train.TrainEntry;

/**
 * The annotations of one method or of the interface, sorted by what they are for, and what they mean.
 *
 * @param owner for messages: {@code The layer features}
 */
record Annotations(String owner, List<AnnotationUse> uses, Diagnostics diagnostics) {

    /**
     * An annotation whose entry in a table is known.
     *
     * @param meaning what its members say; nothing where they make no sense, which has been reported
     */
    record Meant<T>(AnnotationUse use, Optional<T> meaning) {}

    /** An annotation that says what a layer computes. */
    record LayerUse(AnnotationUse use, LayerEntry entry) {}

    Optional<LayerUse> layer(Role role) {
        return one(role.plural(), use -> Layers.find(use.name()).filter(entry -> entry.role() == role).isPresent())
                .map(Annotations::layerUse);
    }

    Optional<Meant<Loss>> loss() {
        return one("losses", Losses.TABLE);
    }

    Optional<Meant<Initialiser.Rule>> initialiser() {
        return one("initialisers", Initialisers.TABLE);
    }

    Optional<Meant<BiasStart>> biasStart() {
        return one("bias initialisers", BiasStarts.TABLE);
    }

    Optional<Meant<Optimizer>> optimizer() {
        return one("optimizers", Optimizers.TABLE);
    }

    Optional<Meant<Clipping>> clipping() {
        return one("kinds of clipping", Clippings.TABLE);
    }

    Optional<Meant<MaxNorm>> maxNorm() {
        return one("weight limits", Regularisers.LIMITS);
    }

    Optional<Meant<ActivityL1>> activity() {
        return one("activity penalties", Regularisers.ACTIVITIES);
    }

    Optional<Meant<Schedule>> schedule() {
        return one("schedules", Schedules.TABLE);
    }

    Optional<Meant<Schedule.Ramp>> warmup() {
        return one("warm-ups", Schedules.WARMUPS);
    }

    Optional<Meant<EarlyStopping>> earlyStopping() {
        return one("early stopping rules", EarlyStopping.TABLE);
    }

    List<Meant<Regulariser>> regularisers() {
        return uses.stream().flatMap(use -> meant(use, Regularisers.TABLE).stream()).toList();
    }

    Optional<SourceRef> place(String annotation) {
        return uses.stream().filter(use -> use.name().equals(annotation)).map(AnnotationUse::source).findFirst();
    }

    /** Reports the first annotation that stands behind one that should come later. */
    void checkOrder(String layer) {
        var written = new ArrayList<LayerUse>();
        for (var use : uses) {
            if (Layers.find(use.name()).isEmpty()) {
                continue;
            }
            var next = layerUse(use);
            if (!written.isEmpty() && written.getLast().entry().role().compareTo(next.entry().role()) > 0) {
                diagnostics.report(DiagnosticId.WRONG_ORDER, use.source(), layer, written.getLast().use().name(),
                        use.name());
                return;
            }
            written.add(next);
        }
    }

    private <T> Optional<Meant<T>> one(String kind, Table<T> table) {
        return one(kind, use -> table.find(use.name()).isPresent()).flatMap(use -> meant(use, table));
    }

    private <T> Optional<Meant<T>> meant(AnnotationUse use, Table<T> table) {
        return table.find(use.name()).map(entry -> new Meant<>(use, read(entry, use)));
    }

    private <T> Optional<T> read(TrainEntry<T> entry, AnnotationUse use) {
        return entry.reader().read(use, diagnostics);
    }

    private Optional<AnnotationUse> one(String kind, Predicate<AnnotationUse> wanted) {
        var found = uses.stream().filter(wanted).toList();
        if (found.size() > 1) {
            var first = found.getFirst();
            var second = found.get(1);
            var id = kind.equals(Role.OPERATION.plural()) ? DiagnosticId.SEVERAL_OPERATIONS
                    : DiagnosticId.SEVERAL_OF_A_KIND;
            diagnostics.report(id, second.source(), owner, kind, first.name(), second.name());
        }
        return found.stream().findFirst();
    }

    private static LayerUse layerUse(AnnotationUse use) {
        return new LayerUse(use, Layers.find(use.name()).orElseThrow());
    }
}
