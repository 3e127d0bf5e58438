package dev.nacre.processor.declare;

import java.util.Set;

/** Names that no layer can have, because the model class or every Java object has a method of that name. */
final class ReservedNames {

    private static final Set<String> MODEL = Set.of("create", "evaluate", "fingerprint", "layer", "layers", "load",
            "model",
            "parameter", "parameters", "passes", "predict", "predictAll", "predictAllInto", "predictInto", "restore",
            "save",
            "setParameter", "spec", "summary", "train");

    private static final Set<String> OBJECT = Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify",
            "notifyAll", "toString", "wait");

    private ReservedNames() {}

    static boolean contains(String name) {
        return MODEL.contains(name) || OBJECT.contains(name);
    }
}
