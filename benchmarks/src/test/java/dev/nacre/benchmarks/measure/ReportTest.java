package dev.nacre.benchmarks.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Numbers, and the three forms in which they are written down. */
final class ReportTest {

    private static final Measurement STEP = Measurement
            .of(new Subject("4-16-3, \"small\"", "step", 1), new Spread(2.5, 2, 3.25), "us")
            .beside(new Baseline(0.5, 0.2)).atMost(3);
    private static final Measurement SPEED_UP = Measurement
            .of(new Subject("wide", "speed-up", 2), Spread.exactly(1.5), "x").atLeast(1.7);

    @Test
    void theMedianOfAnOddNumberIsTheMiddleValue() {
        assertThat(Spread.of(9, 1, 4)).isEqualTo(new Spread(4, 1, 9));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleValues() {
        assertThat(Spread.of(8, 1, 4, 2)).isEqualTo(new Spread(3, 1, 8));
    }

    @Test
    void nothingHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(Spread::of);
    }

    @Test
    void limitsBelongToTheGoodSide() {
        assertThat(new Target(Target.Bound.AT_MOST, 3).met(3)).isTrue();
        assertThat(new Target(Target.Bound.AT_MOST, 3).met(3.1)).isFalse();
        assertThat(new Target(Target.Bound.AT_LEAST, 3).met(3)).isTrue();
        assertThat(new Target(Target.Bound.AT_LEAST, 3).met(2.9)).isFalse();
    }

    @Test
    void linesBringBackWhatWasWritten() {
        for (var measurement : List.of(STEP, SPEED_UP)) {
            assertThat(Lines.read(Lines.write(measurement))).isEqualTo(measurement);
        }
    }

    @Test
    void ofSeveralRunsTheMiddleOneCountsWithTheExtremesOfAll() {
        var slow = Measurement.of(STEP.subject(), new Spread(4, 3.5, 9), "us");
        var fast = Measurement.of(STEP.subject(), new Spread(1, 0.5, 1.5), "us");
        var merged = Runs.merge(List.of(List.of(slow), List.of(STEP), List.of(fast)));
        assertThat(merged).containsExactly(
                new Measurement(STEP.subject(), new Spread(2.5, 0.5, 9), "us", STEP.baseline(), STEP.target()));
    }

    @Test
    void differentThingsAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.merge(List.of(List.of(STEP), List.of(SPEED_UP)))).withMessageContaining("wide");
    }

    @Test
    void talkIsNotAMeasurement() {
        assertThat(Lines.isMeasurement("epoch 1: loss 0.3")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.read("measurement\tcut short"));
    }

    @Test
    void jsonHasTheAgreedFields() {
        assertThat(Json.write(List.of(STEP, SPEED_UP))).isEqualTo("""
                [
                  {"work": "4-16-3, \\"small\\"", "metric": "step", "threads": 1, "value": 2.5, "unit": "us", \
                "peak": 0.5, "fraction": 0.2},
                  {"work": "wide", "metric": "speed-up", "threads": 2, "value": 1.5, "unit": "x", \
                "peak": null, "fraction": null}
                ]
                """);
    }

    @Test
    void theTableSaysWhatWasMet() {
        assertThat(Table.of(List.of(STEP, SPEED_UP))).isEqualTo(
                """
                        | workload        | metric   | threads | median |  low .. high | unit |  peak | of peak |  target | met |
                        | --------------- | -------- | ------: | -----: | -----------: | ---- | ----: | ------: | ------: | --- |
                        | 4-16-3, "small" | step     |       1 |   2.50 | 2.00 .. 3.25 | us   | 0.500 |    20 % | <= 3.00 | yes |
                        | wide            | speed-up |       2 |   1.50 |              | x    |       |         | >= 1.70 | NO  |""");
    }
}
