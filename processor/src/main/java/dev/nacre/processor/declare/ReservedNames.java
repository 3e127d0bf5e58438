package dev.nacre.processor.declare;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that no layer can have, because the model class or every Java object has a method of that name. */
final class ReservedNames {

    private static final Set<String> GENERATED = Set.of("create", "load", "predict", "predictAll");

    private static final Set<String> INHERITED = Set.of("evaluate", "findLearningRate", "layer", "parameter",
            "predictAllInto",
            "predictInto", "restore", "save", "setParameter", "summary", "train", "warmUp");

    private static final Set<String> OBJECT = Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify",
            "notifyAll", "toString", "wait");

    private static final Set<String> ALL = Stream.of(GENERATED, INHERITED, OBJECT).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}

    static Set<String> all() {
        return ALL;
    }

    static boolean contains(String name) {
        return ALL.contains(name);
    }
}
