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

/** Runs the whole lesson and asks for its score. */
final class DigitsLessonTest {

    private static final TrainingOptions QUIETLY = TrainingOptions.defaults().progress(false);

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
        var evaluation = lesson.run(DigitsData.find(System.getProperty("nacre.data", "")), QUIETLY, folder);

        assertThat(evaluation.rows()).isEqualTo(10_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.98);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("data: MNIST from ");
    }

    @Test
    void aFolderWithoutMnistIsSaidToBeOne() {
        assertThatThrownBy(() -> DigitsData.find(folder.toString())).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(folder.resolve("mnist").toString()).hasMessageContaining("nacre.data");
    }
}
