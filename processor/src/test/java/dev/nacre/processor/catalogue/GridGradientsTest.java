package dev.nacre.processor.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.GradientCheck;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.Numbers;
import dev.nacre.processor.oracle.Oracle;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of plans over grids and sequences, whatever kernels they run on. */
final class GridGradientsTest {

    private static final long SEED = 11;
    private static final int ROWS = 2;

    @TempDir
    Path output;

    static List<Specimen> specimens() {
        return GridSpecimens.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void gradientsAgreeWithFiniteDifferences(Specimen specimen) {
        var graph = graph(specimen);
        for (var plan : List.of(plan(graph, Set.of()), plan(graph, Oracle.allPasses()))) {
            var program = plan.training().program();
            var given = Numbers.draw(graph, ROWS, SEED).bind(program);
            var check = new GradientCheck(graph, program, new Moment(ROWS, SEED, 1, 0.05), given);
            assertThat(check.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void passesLeaveTheProgramsMeaning(Specimen specimen) {
        var graph = graph(specimen);
        var numbers = Numbers.draw(graph, ROWS, SEED);
        var moment = new Moment(ROWS, SEED, 1, 0.05);
        var wanted = new Oracle(plan(graph, Oracle.allPasses())).step(numbers, moment);
        var got = new Oracle(plan(graph, Set.of())).step(numbers, moment);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(got.get(i).numbers()).as(wanted.get(i).name()).containsExactly(wanted.get(i).numbers(),
                    within(1e-12));
        }
    }

    private NetworkGraph graph(Specimen specimen) {
        var result = FrontEnd.run(specimen.source().substring(specimen.source().indexOf("/**")).replace("public ", ""), output);
        assertThat(result.findings()).noneMatch(finding -> finding.severity().equals("error"));
        return result.draft().graph();
    }

    private static Plan plan(NetworkGraph graph, Set<String> switchedOff) {
        return new Planner(switchedOff).plan(graph);
    }
}
