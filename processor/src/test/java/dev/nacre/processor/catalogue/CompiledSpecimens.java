package dev.nacre.processor.catalogue;

import java.util.List;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;

/** All specimens compiled with every pass on: once, in one call, for all tests that look at them. */
final class CompiledSpecimens {

    static final Compilation ALL = Compilation.of(Specimens.sources(), List.of());

    private CompiledSpecimens() {}

    static NetworkGraph graph(Specimen specimen) {
        var graph = ALL.graphs().get(specimen.name());
        if (graph == null) {
            throw new AssertionError(specimen.name() + " is not compiled");
        }
        return graph;
    }

    static GeneratedNetwork load(Specimen specimen, KernelForm form) {
        return GeneratedNetwork.load(specimen.name(), ALL.classes(), form);
    }
}
