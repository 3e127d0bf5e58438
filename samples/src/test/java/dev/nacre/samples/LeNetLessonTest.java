package dev.nacre.samples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the whole lesson, for fewer epochs than a reader does, and asks for its score; in the long build for all of them. */
final class LeNetLessonTest {

    private static final TrainingOptions QUIETLY = TrainingOptions.defaults().progress(false).threads(1);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LeNetLesson lesson = new LeNetLesson(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void learnsTheDigitsThatAreDrawn() {
        var evaluation = lesson.run(DigitsData.drawn(), QUIETLY.epochs(2));

        assertThat(evaluation.rows()).isEqualTo(2_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.97);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("drawn by this sample", "test accuracy: ", "@@");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    void learnsMnist() {
        var evaluation = lesson.run(mnist(), QUIETLY.epochs(1));

        assertThat(evaluation.rows()).isEqualTo(10_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    @EnabledIfSystemProperty(named = "nacre.thorough", matches = "true")
    void learnsMnistToTheEnd() {
        assertThat(lesson.run(mnist(), QUIETLY).accuracy()).isGreaterThanOrEqualTo(0.99);
    }

    private static DigitsData mnist() {
        return DigitsData.find(System.getProperty("nacre.data", ""));
    }
}
