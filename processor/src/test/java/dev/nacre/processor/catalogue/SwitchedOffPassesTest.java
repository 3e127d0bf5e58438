package dev.nacre.processor.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

/** Generated code computes the same whichever pass is switched off. */
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
        var off = Compilation.of(new TreeMap<>(Specimens.sources()), List.of("-Anacre.pass." + pass + "=off"));
        assertThat(off.sources().equals(CompiledSpecimens.ALL.sources()))
                .as("%s has nothing to do in any network", pass).isFalse();
        for (var specimen : Specimens.all()) {
            var duel = new Duel(CompiledSpecimens.graph(specimen), SEED);
            var passes = GeneratedNetwork.load(specimen.name(), off.classes(), KernelForm.VECTOR).passes();
            assertThat(duel.differences(passes, STEPS)).as("%s without %s", specimen, pass).isEmpty();
            if (!ROUNDING.contains(pass)) {
                var usual = CompiledSpecimens.load(specimen, KernelForm.VECTOR).passes();
                assertThat(duel.bits(passes, STEPS, 2)).as("%s without %s", specimen, pass)
                        .isEqualTo(duel.bits(usual, STEPS, 2));
            }
        }
    }
}
