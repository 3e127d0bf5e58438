package dev.nacre.benchmarks.compare;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

final class RowTest {

    private static final Limit LIMIT = new Limit(
            new Processor("AuthenticAMD", "Some processor", InstructionSet.AVX2), InstructionSet.AVX2);
    private static final Goals GOALS = new Goals(InstructionSet.AVX2);
    private static final Subject SUBJECT = new Subject("784-128-10", "training", 1);
    private static final Map<String, Spread> VALUES = Map.of("nacre", new Spread(300, 290, 310), "slow",
            Spread.exactly(50), "fast", Spread.exactly(100));

    @Test
    void speedsAreDividedByTheLargest() {
        var row = row(Row.Scale.STEPS, VALUES, true);

        assertThat(row.bestPeer()).hasValue("fast");
        assertThat(row.ratio()).hasValue(3);
        assertThat(row.met()).hasValue(true);
    }

    @Test
    void timesAreDividedIntoTheSmallest() {
        var row = row(Row.Scale.SECONDS, VALUES, true);

        assertThat(row.bestPeer()).hasValue("slow");
        assertThat(row.ratio()).hasValue(50 / 300.0);
        assertThat(row.met()).hasValue(false);
    }

    @Test
    void aRowWhoseWorkIsNotTheSameHasNoRatio() {
        var row = row(Row.Scale.STEPS, VALUES, false);

        assertThat(row.ratio()).isEmpty();
        assertThat(row.isValid()).isFalse();
        assertThat(row.met()).isEmpty();
    }

    @Test
    void withoutAPeerThereIsNoRatioAndNoFault() {
        var row = row(Row.Scale.STEPS, Map.of("nacre", Spread.exactly(1)), true);

        assertThat(row.ratio()).isEmpty();
        assertThat(row.bestPeer()).isEmpty();
        assertThat(row.isValid()).isTrue();
    }

    @Test
    void withoutNacreARowIsNotValid() {
        assertThat(row(Row.Scale.STEPS, Map.of("fast", Spread.exactly(1)), true).isValid()).isFalse();
    }

    @Test
    void meansAreGeometricAndNameWhatTheyLeaveOut() {
        var twice = row(Row.Scale.STEPS, Map.of("nacre", Spread.exactly(2), "fast", Spread.exactly(1)), true);
        var eightTimes = row(Row.Scale.STEPS, Map.of("nacre", Spread.exactly(8), "fast", Spread.exactly(1)), true);

        var mean = Row.mean(SUBJECT, List.of(twice, eightTimes, row(Row.Scale.STEPS, VALUES, false)),
                GOALS.meanOfTrainings(1));

        assertThat(mean.ratio().orElseThrow()).isCloseTo(4, within(1e-9));
        assertThat(mean.failures()).containsOnlyKeys("784-128-10");
    }

    @Test
    void withoutAvx512OtherRatiosArePromised() {
        assertThat(GOALS.training("digits", 1)).isEqualTo(Goal.times(1.6));
        assertThat(new Goals(InstructionSet.AVX512).training("digits", 1)).isEqualTo(Goal.times(2.5));
    }

    @Test
    void jsonHasWhatIsThereAndNullForTheRest() throws JsonProcessingException {
        var baseline = new Baseline(200, 0.5);
        var rows = List.of(row(Row.Scale.STEPS, VALUES, true).beside(baseline),
                row(Row.Scale.STEPS, Map.of("nacre", Spread.exactly(1)), true));

        var json = JsonMapper.builder().build().readTree(RowJson.write(rows, LIMIT));

        var first = json.get(0);
        assertThat(first.get("isa").asText()).isEqualTo("avx2");
        assertThat(first.get("unlimited").isEmpty()).isTrue();
        assertThat(first.get("nacre").asDouble()).isEqualTo(300);
        assertThat(first.get("peers").get("fast").asDouble()).isEqualTo(100);
        assertThat(first.get("peers").has("nacre")).isFalse();
        assertThat(first.get("bestPeer").asText()).isEqualTo("fast");
        assertThat(first.get("ratio").asDouble()).isEqualTo(3);
        assertThat(first.get("spread").get("nacre").get(1).asDouble()).isEqualTo(310);
        assertThat(first.get("fraction").asDouble()).isEqualTo(0.5);
        assertThat(first.get("goal").get("atLeast").asDouble()).isEqualTo(1.6);
        assertThat(first.get("met").asBoolean()).isTrue();
        assertThat(first.get("failures").get("broken").asText()).isEqualTo("its process has ended");
        assertThat(json.get(1).get("ratio").isNull()).isTrue();
        assertThat(json.get(1).get("peak").isNull()).isTrue();
    }

    @Test
    void theTableHasAColumnForEachPeerAndReasonsBelow() {
        var text = RowTable.of(List.of(row(Row.Scale.STEPS, VALUES, true)), List.of("fast", "slow", "broken"),
                LIMIT);

        var lines = text.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Instruction set: AVX2 (Some processor with AVX2).");
        assertThat(lines.get(2)).containsSubsequence("workload", "nacre", "fast", "slow", "broken", "ratio", "met");
        assertThat(lines.get(4)).containsSubsequence("784-128-10", "300", "290 .. 310", "100", "50", "-", "3.00",
                "yes");
        assertThat(lines.getLast()).isEqualTo("- broken its process has ended: 784-128-10 (training, 1)");
    }

    private static Row row(Row.Scale scale, Map<String, Spread> values, boolean sound) {
        return Row.of(SUBJECT, scale, new Outcome(values, Map.of("broken", "its process has ended"), sound),
                GOALS.training("digits", 1));
    }
}
