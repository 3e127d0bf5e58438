package dev.nacre.samples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Runs the whole lesson and asks for its score. */
final class MoonsLessonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MoonsLesson lesson = new MoonsLesson(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void tellsTheMoonsApartAndTrainsTheConstant() {
        var outcome = lesson.run(TrainingOptions.defaults().progress(false).threads(1));

        assertThat(outcome.accuracy()).isGreaterThanOrEqualTo(0.975);
        assertThat(outcome.start()).isEqualTo(1);
        assertThat(outcome.end()).isNotCloseTo(outcome.start(), within(0.05f));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("x * sigmoid(b * x)", "gated.b: 1.000 before",
                "....", "####", "test accuracy: ");
    }
}
