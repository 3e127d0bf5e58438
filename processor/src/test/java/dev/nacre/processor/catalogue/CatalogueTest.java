package dev.nacre.processor.catalogue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.emit.NetworkSources;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.FiniteDifferences;
import dev.nacre.processor.oracle.GradientCheck;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.Numbers;
import dev.nacre.processor.oracle.Oracle;
import dev.nacre.processor.oracle.PlanInterpreter;
import dev.nacre.processor.oracle.Thoroughness;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Planner;
import dev.nacre.runtime.model.Passes;

import static dev.nacre.processor.catalogue.CompiledSpecimens.graph;
import static dev.nacre.processor.catalogue.CompiledSpecimens.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of every entry of the compiler's tables. */
@Execution(ExecutionMode.CONCURRENT)
final class CatalogueTest {

    private static final long SEED = 11;
    private static final int ROWS = 5;
    /** Full batches, one row, and what is left at the end of an epoch. */
    private static final List<Integer> STEPS = List.of(9, 1, 9, 4);
    /** One of each. */
    private static final List<Integer> SIZES = List.of(9, 1, 4);
    private static final int MAX_BYTECODES = 6000;
    /** One of so many specimens is compiled again to compare bytes. */
    private static final int SHARE = 16;

    static List<Specimen> specimens() {
        return Specimens.all();
    }

    @Test
    void everyTableIsRepresented() {
        assertThat(Specimens.all()).hasSizeGreaterThan(30);
        assertThat(CompiledSpecimens.ALL.graphs()).hasSize(Specimens.sources().size());
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void gradientsAgreeWithFiniteDifferences(Specimen specimen) {
        var graph = graph(specimen);
        var moment = new Moment(ROWS, SEED, 1, 0.05);
        var numbers = Numbers.draw(graph, ROWS, SEED);
        var slopes = new FiniteDifferences(graph, moment, numbers);
        for (var plan : List.of(plan(graph, Set.of()), plan(graph, Oracle.allPasses()))) {
            var program = plan.training().program();
            var check = new GradientCheck(graph, slopes, program, moment, numbers.bind(program));
            assertThat(check.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void shapesAreAsDeclared(Specimen specimen) {
        var graph = graph(specimen);
        var program = plan(graph, Oracle.allPasses()).inference().program();
        var values = PlanInterpreter.run(program.steps(), new Moment(ROWS, SEED, 1, 0),
                Numbers.draw(graph, ROWS, SEED).bind(program));
        var specs = load(specimen, KernelForm.VECTOR).spec().layers();
        for (int i = 0; i < graph.layers().size(); i++) {
            var declared = graph.layers().get(i).shape();
            assertThat(values.get(program.ends().layers().get(i))).hasSize(ROWS * declared.size());
            assertThat(specs.get(i).shapes().output()).isEqualTo(declared.extents());
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void generatedCodeComputesWhatTheOracleDoes(Specimen specimen) {
        for (var form : KernelForm.values()) {
            var passes = load(specimen, form).passes();
            assertThat(new Duel(graph(specimen), SEED).differences(passes, STEPS)).as("%s kernels", form).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void bitsDependOnNeitherKernelsNorThreads(Specimen specimen) {
        var duel = new Duel(graph(specimen), SEED);
        var expected = duel.bits(load(specimen, KernelForm.VECTOR).passes(), SIZES, 1);
        assertThat(duel.bits(load(specimen, KernelForm.SCALAR).passes(), SIZES, 1)).as("scalar fallback")
                .isEqualTo(expected);
        for (int threads = 2; threads <= 3; threads++) {
            for (var form : KernelForm.values()) {
                assertThat(duel.bits(load(specimen, form).passes(), SIZES, threads))
                        .as("%s kernels on %d threads", form, threads).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void warmingUpStaysInsideItsScratch(Specimen specimen) {
        var scratch = new float[Passes.WARM_UP_SCRATCH];
        for (var form : KernelForm.values()) {
            load(specimen, form).passes().warmUp(scratch, 16);
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void passesLeaveTheProgramsMeaning(Specimen specimen) {
        var graph = graph(specimen);
        var numbers = Numbers.draw(graph, ROWS, SEED);
        var moment = new Moment(ROWS, SEED, 1, 0.05);
        var expected = new Oracle(plan(graph, Oracle.allPasses()));
        var optimised = new Oracle(plan(graph, Set.of()));
        var wanted = expected.step(numbers, moment);
        var got = optimised.step(numbers, moment);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(got.get(i).numbers()).as(wanted.get(i).name()).containsExactly(wanted.get(i).numbers(),
                    within(1e-12));
        }
    }

    @Test
    void theOracleNoticesAnotherFunction() {
        var sigmoid = Specimens.all().stream().filter(specimen -> specimen.entry().equals("Sigmoid")).findFirst()
                .orElseThrow();
        var tanh = Specimens.all().stream().filter(specimen -> specimen.entry().equals("Tanh")).findFirst()
                .orElseThrow();
        var passes = load(tanh, KernelForm.VECTOR).passes();
        assertThat(new Duel(graph(sigmoid), SEED).differences(passes, STEPS)).isNotEmpty();
    }

    @Test
    void theSameDeclarationsGiveTheSameSources() {
        var again = new TreeMap<String, String>();
        Compilation.graphs(Specimens.sources().descendingMap()).values().forEach(
                graph -> NetworkSources.write(plan(graph, Set.of()), TileTable.STANDARD)
                        .forEach(file -> again.put(file.name(), file.text())));
        assertThat(again).isEqualTo(CompiledSpecimens.ALL.sources());
    }

    /** Bytes of the same sources are javac's own affair: they are compared for some specimens, for all in the long form. */
    @Test
    void theSameDeclarationsGiveTheSameBytes() {
        var chosen = Specimens.sources().descendingMap();
        chosen.keySet().removeIf(name -> !Thoroughness.LONG && Math.floorMod(name.hashCode(), SHARE) != 0);
        var again = Compilation.of(chosen, List.of()).classes();
        assertThat(again).isNotEmpty();
        again.forEach(
                (name, bytes) -> assertThat(bytes).as(name).isEqualTo(CompiledSpecimens.ALL.classes().get(name)));
    }

    @Test
    void noMethodIsTooLongToBeCompiled() {
        assertThat(CompiledSpecimens.ALL.classes()).isNotEmpty();
        CompiledSpecimens.ALL.classes().forEach((name, bytes) -> ClassFile.of().parse(bytes).methods()
                .forEach(method -> method.code().ifPresent(code -> assertThat(
                        ((CodeAttribute) code).codeLength())
                        .as("bytecodes of %s.%s", name, method.methodName().stringValue())
                        .isLessThanOrEqualTo(MAX_BYTECODES))));
    }

    private static Plan plan(NetworkGraph graph, Set<String> switchedOff) {
        return new Planner(switchedOff).plan(graph);
    }
}
