package dev.nacre.processor.network;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.network.NetworkGraph.Training;
import dev.nacre.processor.train.Schedule;

/** Reads how a network is trained: batches and epochs, how the learning rate moves, when to stop early. */
final class TrainingReader {

    private static final int DEFAULT_BATCH = 32;
    private static final int DEFAULT_EPOCHS = 10;
    private static final long DEFAULT_SEED = 42;

    private final NetworkDeclaration declaration;
    private final Diagnostics diagnostics;
    private final Annotations annotations;

    TrainingReader(NetworkDeclaration declaration, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.diagnostics = diagnostics;
        this.annotations = new Annotations("The network " + declaration.name(), declaration.annotations(), diagnostics);
    }

    Training read() {
        var schedule = schedule();
        var earlyStopping = annotations.earlyStopping().flatMap(Meant::meaning);
        return declaration.annotation("Train").map(use -> {
            requireCount(use, "batch", DiagnosticId.BATCH);
            requireCount(use, "epochs", DiagnosticId.EPOCHS);
            return new Training(use.integer("batch"), use.integer("epochs"), use.wide("seed"), schedule, earlyStopping);
        }).orElseGet(() -> new Training(DEFAULT_BATCH, DEFAULT_EPOCHS, DEFAULT_SEED, schedule, earlyStopping));
    }

    private Schedule schedule() {
        var then = annotations.schedule().flatMap(Meant::meaning).orElseGet(Schedule.Constant::new);
        return annotations.warmup().flatMap(Meant::meaning).<Schedule>map(ramp -> new Schedule.Warmup(ramp, then))
                .orElse(then);
    }

    private void requireCount(AnnotationUse use, String member, DiagnosticId id) {
        if (use.integer(member) < 1) {
            diagnostics.report(id, use.at(member), use.integer(member));
        }
    }
}
