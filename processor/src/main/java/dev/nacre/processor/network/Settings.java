package dev.nacre.processor.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.train.BiasStart;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.MaxNorm;
import dev.nacre.processor.train.Regulariser;

/**
 * What holds for the parameters of one layer.
 *
 * @param own what stands on its method
 * @param defaults what the interface says besides
 */
record Settings(Annotations own, Defaults defaults) {

    /** Whether a message about this layer can stand there: not on an interface around the layer's block, which others share. */
    boolean ofLayer(AnnotationUse use) {
        return !defaults.ofBlock() || own.uses().contains(use);
    }

    Optional<Meant<Initialiser.Rule>> initialiser() {
        return own.initialiser().or(defaults::initialiser);
    }

    Optional<Meant<BiasStart>> biasStart() {
        return own.biasStart().or(defaults::biasStart);
    }

    /** The layer's own, and of the interface's those kinds that it does not say itself. */
    List<Meant<Regulariser>> regularisers() {
        var written = own.regularisers();
        var kinds = written.stream().map(meant -> meant.use().name()).collect(Collectors.toSet());
        return Stream.concat(written.stream(), defaults.regularisers(kinds).stream()).toList();
    }

    Optional<Meant<MaxNorm>> maxNorm() {
        return own.maxNorm().or(defaults::maxNorm);
    }
}
