package dev.nacre.samples.fences;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the whole lesson and asks for its scores. */
final class FencesLessonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final FencesLesson lesson = new FencesLesson(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void thePyramidSeesWhatNearSightCannot() {
        var evaluations = lesson.run(TrainingOptions.defaults().progress(false).threads(1));

        var near = evaluations.getFirst().classes();
        var wide = evaluations.getLast().classes();
        assertThat(wide.rows()).isEqualTo(300);
        assertThat(wide.answers()).isEqualTo(300 * 24 * 24);
        assertThat(wide.accuracy()).isGreaterThanOrEqualTo(0.96);
        assertThat(wide.accuracy()).isGreaterThan(near.accuracy() + 0.05);
        assertThat(wide.recall(1)).isGreaterThanOrEqualTo(0.9);
        assertThat(wide.recall(2)).isGreaterThanOrEqualTo(0.9);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("labels at 576 positions", "positions", "square",
                "test accuracy: near sight");
    }
}
