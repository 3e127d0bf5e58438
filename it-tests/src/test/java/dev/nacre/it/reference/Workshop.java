package dev.nacre.it.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;

/** Compiles declarations, many in one call of javac, and remembers why one does not compile. */
final class Workshop {

    private static final Pattern PACKAGE = Pattern.compile("reference[./](\\w+)[./]Net");

    private final Map<String, Compilation> compiled = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();

    /** Compiles declarations by their ids. */
    void compile(Map<String, Declaration> declarations) {
        var sources = new TreeMap<String, String>();
        declarations.forEach((id, declaration) -> sources.put(name(id), declaration.source("reference." + id)));
        while (!sources.isEmpty()) {
            var said = attempt(sources);
            if (said.isEmpty()) {
                return;
            }
            var guilty = guilty(said, sources.keySet());
            guilty.forEach(name -> refused.put(name, "does not compile: " + about(name, said)));
            sources.keySet().removeAll(guilty);
        }
    }

    /** What javac says against these; nothing when all is well. */
    private List<String> attempt(Map<String, String> sources) {
        try {
            var result = Compilation.attempt(sources, List.of("-Xmaxerrs", "10000"));
            if (result.said().isEmpty()) {
                sources.keySet().forEach(name -> compiled.put(name, result));
            }
            return result.said();
        } catch (RuntimeException crash) {
            return List.of("the compiler fails: " + crash);
        }
    }

    /** The interfaces that are spoken of; where none is, the first one is tried and judged alone. */
    private Set<String> guilty(List<String> said, Set<String> names) {
        var guilty = said.stream().flatMap(text -> PACKAGE.matcher(text).results())
                .map(match -> name(match.group(1))).filter(names::contains).collect(Collectors.toSet());
        return guilty.isEmpty() ? Set.of(names.iterator().next()) : guilty;
    }

    private static String about(String name, List<String> said) {
        var path = name.substring(0, name.lastIndexOf('.')).replace('.', '/');
        return said.stream().filter(text -> text.contains(path)).findFirst().orElse(String.join("; ", said));
    }

    /** The network of an id, loaded afresh. */
    GeneratedNetwork network(String id) {
        var reason = refused.get(name(id));
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
        return GeneratedNetwork.load(name(id), found(compiled.get(name(id)), id).classes(), KernelForm.VECTOR);
    }

    private static Compilation found(@Nullable Compilation compilation, String id) {
        if (compilation == null) {
            throw new IllegalArgumentException("nothing was compiled as " + id);
        }
        return compilation;
    }

    private static String name(String id) {
        return "reference." + id + ".Net";
    }
}
