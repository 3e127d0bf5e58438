package dev.nacre.it.random;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.runtime.model.Passes;

/** Compiles networks, and tells what is wrong with them. */
final class Trial {

    private static final int MAX_THREADS = 3;

    private Trial() {}

    /** What is wrong with each network that something is wrong with. */
    static Map<RandomNetwork, String> failures(List<RandomNetwork> networks) {
        var sources = new TreeMap<String, String>();
        networks.forEach(network -> sources.put(network.name(), network.source()));
        var together = together(sources);
        var found = networks.parallelStream()
                .map(network -> together.map(compiled -> run(network, compiled)).orElseGet(() -> failure(network)))
                .toList();
        var failures = new LinkedHashMap<RandomNetwork, String>();
        for (int i = 0; i < found.size(); i++) {
            var network = networks.get(i);
            found.get(i).ifPresent(text -> failures.put(network, text));
        }
        return failures;
    }

    /** All in one call, which is faster; nothing where one of them fails, to be found one by one. */
    private static Optional<Compilation> together(Map<String, String> sources) {
        try {
            return Optional.of(Compilation.attempt(sources, List.of())).filter(compiled -> compiled.said().isEmpty());
        } catch (RuntimeException crash) {
            return Optional.empty();
        }
    }

    /** What is wrong with one network. */
    static Optional<String> failure(RandomNetwork network) {
        try {
            var compiled = Compilation.attempt(Map.of(network.name(), network.source()), List.of());
            return compiled.said().isEmpty() ? run(network, compiled) : Optional.of(String.join("\n", compiled.said()));
        } catch (RuntimeException crash) {
            return Optional.of("the compiler fails: " + (crash.getCause() == null ? crash : crash.getCause()));
        }
    }

    /** Whether a failure says that the declaration itself makes no sense. */
    static boolean isRefused(String failure) {
        return failure.contains("[NC");
    }

    private static Optional<String> run(RandomNetwork network, Compilation compiled) {
        var graph = compiled.graphs().get(network.name());
        if (graph == null) {
            return Optional.of("nothing was compiled");
        }
        try {
            return differences(network, graph, compiled);
        } catch (RuntimeException | AssertionError | LinkageError crash) {
            return Optional.of("running it fails: " + crash);
        }
    }

    private static Optional<String> differences(RandomNetwork network, NetworkGraph graph, Compilation compiled) {
        int batch = network.batch();
        var steps = List.of(batch, Math.max(1, batch * 2 / 3), batch);
        var duel = new Duel(graph, network.number());
        var forms = new EnumMap<KernelForm, Passes>(KernelForm.class);
        for (var form : KernelForm.values()) {
            forms.put(form, GeneratedNetwork.load(network.name(), compiled.classes(), form).passes());
        }
        var passes = Objects.requireNonNull(forms.get(KernelForm.VECTOR));
        var differences = duel.differences(passes, steps);
        if (!differences.isEmpty()) {
            return Optional.of(String.join("\n", differences));
        }
        var bits = duel.bits(passes, steps, 1);
        for (int threads = 1; threads <= MAX_THREADS; threads++) {
            for (var form : forms.entrySet()) {
                if (!duel.bits(form.getValue(), steps, threads).equals(bits)) {
                    return Optional.of("%s kernels on %d threads give other bits".formatted(form.getKey(), threads));
                }
            }
        }
        return Optional.empty();
    }
}
