package dev.nacre.samples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Runs the whole lesson, for fewer epochs than a reader does, and asks for its score; in the long build for all of them. */
final class DigitsLessonTest {

    private static final TrainingOptions QUIETLY = TrainingOptions.defaults().progress(false).threads(1);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final DigitsLesson lesson = new DigitsLesson(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void learnsTheDigitsThatItDraws() {
        var evaluation = lesson.run(DigitsData.drawn(), QUIETLY.epochs(6), folder);

        assertThat(evaluation.rows()).isEqualTo(2_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.97);
        assertThat(folder.resolve("digits.safetensors")).isRegularFile();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("drawn by this sample", "test accuracy: ",
                "samples per second", "model saved: " + folder.toAbsolutePath());
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    void learnsMnist() {
        var evaluation = lesson.run(mnist(), QUIETLY.epochs(2), folder);

        assertThat(evaluation.rows()).isEqualTo(10_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("data: MNIST from ");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    @EnabledIfSystemProperty(named = "nacre.thorough", matches = "true")
    void learnsMnistToTheEnd() {
        assertThat(lesson.run(mnist(), QUIETLY, folder).accuracy()).isGreaterThanOrEqualTo(0.98);
    }

    private static DigitsData mnist() {
        return DigitsData.find(System.getProperty("nacre.data", ""));
    }

    @Test
    void aFolderWithoutMnistIsSaidToBeOne() {
        assertThatThrownBy(() -> DigitsData.find(folder.toString())).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(folder.resolve("mnist").toString()).hasMessageContaining("nacre.data");
    }
}
