package dev.nacre.processor.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.nacre.processor.emit.PlannedKernels;
import dev.nacre.processor.emit.kernel.KernelTexts;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.network.NetworkGraph;

/**
 * What the compiler writes today, by path: graph and plan of every entry, a few networks with all that they become, and
 * what kernels print beyond that.
 */
final class GoldenTexts {

    static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(write());

    private GoldenTexts() {}

    static String entry(String entry) {
        return "entries/" + entry + ".txt";
    }

    static String kernel(String className) {
        return "kernels/" + className + ".txt";
    }

    private static SortedMap<String, String> write() {
        var all = new TreeMap<String, String>();
        EntryTexts.all().forEach((entry, text) -> all.put(entry(entry), text));
        var networks = new GoldenNetworks();
        networks.texts().forEach((path, text) -> all.put("networks/" + path, text));
        kernels(networks).forEach((className, text) -> all.put(kernel(className), text));
        return all;
    }

    private static Map<String, String> kernels(GoldenNetworks networks) {
        var kernels = new KernelTexts();
        networks.graphs().forEach((name, graph) -> kernels.point("networks/" + name, kernels(graph)));
        Stream.concat(Stream.of(Specimens.base()), Specimens.all().stream())
                .forEach(specimen -> kernels.print(EntryTexts.title(specimen),
                        kernels(CompiledSpecimens.graph(specimen))));
        return kernels.byClass();
    }

    private static List<Kernel> kernels(NetworkGraph graph) {
        return PlannedKernels.of(PlanText.plan(graph));
    }
}
