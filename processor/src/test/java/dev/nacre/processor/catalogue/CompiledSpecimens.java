package dev.nacre.processor.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;

/** All specimens compiled with every pass on, and loaded: once, for all tests that look at them. */
final class CompiledSpecimens {

    static final Compilation ALL = Compilation.inParts(Specimens.sources());

    private static final Map<Form, GeneratedNetwork> LOADED = new ConcurrentHashMap<>();

    private CompiledSpecimens() {}

    /** A network in one form of its kernels. */
    private record Form(String network, KernelForm kernels) {}

    static NetworkGraph graph(Specimen specimen) {
        var graph = ALL.graphs().get(specimen.name());
        if (graph == null) {
            throw new AssertionError(specimen.name() + " is not compiled");
        }
        return graph;
    }

    static GeneratedNetwork load(Specimen specimen, KernelForm form) {
        return LOADED.computeIfAbsent(new Form(specimen.name(), form),
                wanted -> GeneratedNetwork.load(wanted.network(), ALL.classes(), wanted.kernels()));
    }
}
