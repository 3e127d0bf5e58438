package dev.nacre.samples.race;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the whole race: all arrive, and another run is the same to the last digit. */
final class OptimizerRaceLessonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final OptimizerRaceLesson lesson = new OptimizerRaceLesson(
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void allArriveAndTheRaceRepeats() {
        var results = lesson.run(TrainingOptions.defaults().progress(false).threads(1));

        assertThat(results).hasSize(21).allSatisfy(result -> {
            assertThat(result.late()).isLessThan(result.early());
            assertThat(result.accuracy()).as(result.name()).isGreaterThan(0.9);
        });
        assertThat(results).extracting(Result::name).doesNotHaveDuplicates();
        assertThatWhatFallsFindsRest(results);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(" %"))).hasSize(21);
        assertThat(lesson.run(TrainingOptions.defaults().progress(false).threads(2))).isEqualTo(results);
    }

    /** From a rate that is too large to stay at. */
    private static void assertThatWhatFallsFindsRest(List<Result> results) {
        var constant = find("constant", results);
        var cosine = find("cosine decay", results);
        assertThat(constant.rate()).isEqualTo(0.3f);
        assertThat(cosine.rate()).isLessThan(0.001);
        assertThat(cosine.late()).isLessThan(constant.late() / 2);
        assertThat(cosine.accuracy()).isGreaterThan(constant.accuracy());
    }

    private static Result find(String name, List<Result> results) {
        return results.stream().filter(result -> result.name().equals(name)).findFirst().orElseThrow();
    }
}
