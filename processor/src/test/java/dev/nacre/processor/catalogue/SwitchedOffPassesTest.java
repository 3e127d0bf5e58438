package dev.nacre.processor.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.emit.NetworkSources;
import dev.nacre.processor.emit.SourceFile;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Oracle;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated code computes the same whichever pass is switched off. Where a pass has nothing to do, all of the source is as
 * usual and so is what it computes; only the files that it changes are compiled.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SwitchedOffPassesTest {

    private static final long SEED = 5;
    private static final List<Integer> STEPS = List.of(9, 4);
    /** Fusion may join a product and a sum into one rounding, a cut may part them; all other passes leave every bit. */
    private static final Set<String> ROUNDING = Set.of("splitElementwise", "fuseElementwise", "fuseEpilogue");

    static Set<String> passes() {
        return Oracle.allPasses();
    }

    @ParameterizedTest
    @MethodSource("passes")
    void changeNothing(String pass) {
        var changed = changed(pass);
        assertThat(changed).as("%s has nothing to do in any network", pass).isNotEmpty();
        assertSwitchedOffByItsOption(pass, changed.keySet().iterator().next());
        var classes = classes(changed);
        for (var specimen : changed.keySet()) {
            var duel = new Duel(CompiledSpecimens.graph(specimen), SEED);
            var passes = GeneratedNetwork.load(specimen.name(), classes, KernelForm.VECTOR).passes();
            assertThat(duel.differences(passes, STEPS)).as("%s without %s", specimen, pass).isEmpty();
            if (!ROUNDING.contains(pass)) {
                var usual = CompiledSpecimens.load(specimen, KernelForm.VECTOR).passes();
                assertThat(duel.bits(passes, STEPS, 2)).as("%s without %s", specimen, pass)
                        .isEqualTo(duel.bits(usual, STEPS, 2));
            }
        }
    }

    private static void assertSwitchedOffByItsOption(String pass, Specimen specimen) {
        var off = Compilation.of(Map.of(specimen.name(), specimen.source()), List.of("-Anacre.pass." + pass + "=off"));
        assertThat(off.sources()).isEqualTo(sources(specimen, pass));
    }

    /** The files that are other ones without a pass, for each specimen that has any. */
    private static Map<Specimen, Map<String, String>> changed(String pass) {
        var usual = CompiledSpecimens.ALL.sources();
        var changed = new LinkedHashMap<Specimen, Map<String, String>>();
        for (var specimen : Specimens.all()) {
            var files = sources(specimen, pass);
            assertThat(usual).containsKeys(files.keySet().toArray(String[]::new));
            files.entrySet().removeIf(file -> file.getValue().equals(usual.get(file.getKey())));
            if (!files.isEmpty()) {
                changed.put(specimen, files);
            }
        }
        return changed;
    }

    private static Map<String, String> sources(Specimen specimen, String pass) {
        var plan = new Planner(Set.of(pass)).plan(CompiledSpecimens.graph(specimen));
        var sources = new TreeMap<String, String>();
        for (SourceFile file : NetworkSources.write(plan, TileTable.STANDARD)) {
            sources.put(file.name(), file.text());
        }
        return sources;
    }

    /** The usual classes, and those of the changed files in place of theirs. */
    private static Map<String, byte[]> classes(Map<Specimen, Map<String, String>> changed) {
        var sources = new TreeMap<String, String>();
        changed.values().forEach(sources::putAll);
        var classes = new TreeMap<>(CompiledSpecimens.ALL.classes());
        classes.putAll(Compilation.classes(sources, CompiledSpecimens.ALL.classes()));
        return classes;
    }
}
