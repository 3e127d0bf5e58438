package dev.nacre.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Speeds relative to the machine's peak, kept per machine, and what is named when they fall. */
class GuardTest {

    private static final Subject PRODUCTS = new Subject("digits", "products", 1);
    private static final Subject PREDICTION = new Subject("digits", "one prediction", 1);

    @TempDir
    Path folder;

    @Test
    void aBusyMachineIsNoRegression() {
        var idle = Speed.of(measured(200, 100), 280);
        var busy = Speed.of(measured(100, 200), 140);

        assertThat(Regression.between(idle, busy)).isEmpty();
    }

    @Test
    void namesWhatBecameSlowerByMoreThanATenth() {
        var release = Speed.of(measured(200, 100), 280);
        var now = Speed.of(measured(184, 150), 280);

        var slower = Regression.between(release, now);

        assertThat(slower).extracting(Regression::subject).containsExactly(PREDICTION);
        assertThat(slower.getFirst().speed()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(slower.getFirst()).hasToString("digits, one prediction, 1 threads: 50 % slower");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Regression.between(Speed.of(measured(200, 100), 280), List.of())).hasSize(2)
                .allMatch(regression -> regression.toString().endsWith("not measured any more"));
    }

    @Test
    void someWorkloadsAreComparedWithTheirOwnFiguresOnly() {
        var release = Speed.of(measured(200, 100), 280);

        assertThat(Speed.same(release, List.of(new Speed(PREDICTION, 0.1)))).extracting(Speed::subject)
                .containsExactly(PREDICTION);
    }

    @Test
    void theBetterOfTwoMeasurementsCounts() {
        var twice = List.of(new Speed(PRODUCTS, 0.2), new Speed(PRODUCTS, 0.7));

        assertThat(Regression.between(List.of(new Speed(PRODUCTS, 0.71)), twice)).isEmpty();
    }

    @Test
    void everyMachineKeepsItsOwnFigures() throws Exception {
        var file = folder.resolve("figures.json");
        var here = new Machine("here");
        var there = new Machine("there");
        Figures.read(file).record(here, "1.0", List.of(new Speed(PRODUCTS, 0.5)));
        Figures.read(file).record(there, "1.1", List.of(new Speed(PREDICTION, 0.25)));

        var figures = Figures.read(file);

        assertThat(figures.version(here)).isEqualTo("1.0");
        assertThat(figures.of(here)).containsExactly(new Speed(PRODUCTS, 0.5));
        assertThat(figures.of(there)).containsExactly(new Speed(PREDICTION, 0.25));
        assertThat(figures.of(new Machine("elsewhere"))).isEmpty();
    }

    @Test
    void aFileOfSomethingElseIsNotRead() throws Exception {
        var file = Files.writeString(folder.resolve("figures.json"), "[1, 2]");

        assertThatThrownBy(() -> Figures.read(file)).isInstanceOf(IOException.class);
    }

    /** A product beside the peak of a machine and a time that nothing stands beside. */
    private static List<Measurement> measured(double gigaflops, double nanos) {
        return List.of(
                Measurement.of(PRODUCTS, Spread.exactly(gigaflops), "GFLOP/s")
                        .beside(new Baseline(gigaflops == 100 ? 140 : 280,
                                gigaflops / (gigaflops == 100 ? 140 : 280))),
                Measurement.of(PREDICTION, Spread.exactly(nanos), "ns"));
    }
}
