package dev.nacre.samples.pictures;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Runs the whole lesson, for fewer epochs than a reader does, and asks for its score; in the long build for all of them. */
@Execution(ExecutionMode.CONCURRENT)
final class PicturesLessonTest {

    private static final TrainingOptions QUIETLY = TrainingOptions.defaults().progress(false).threads(1);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PicturesLesson lesson = new PicturesLesson(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void learnsThePicturesThatItDraws() {
        var evaluation = lesson.run(PicturesData.drawn(folder), QUIETLY.epochs(3));

        assertThat(evaluation.rows()).isEqualTo(300);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.8);
        assertThat(folder.resolve("train").resolve("moon").resolve("0.png")).isRegularFile();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("drawn by this sample",
                "classes: box, cross, disc",
                "test accuracy: ", "a picture of box: ");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    void learnsPhotographs() {
        var evaluation = lesson.run(photographs(), QUIETLY.epochs(1));

        assertThat(evaluation.rows()).isEqualTo(2_000);
        assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.35);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("data: CIFAR-10 from ", "airplane");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    @EnabledIfSystemProperty(named = "nacre.thorough", matches = "true")
    void learnsPhotographsToTheEnd() {
        assertThat(lesson.run(photographs(), QUIETLY).accuracy()).isGreaterThanOrEqualTo(0.6);
    }

    private PicturesData photographs() {
        return PicturesData.find(System.getProperty("nacre.data", ""), folder);
    }

    @Test
    void mirroredPicturesKeepTheirClass() {
        var data = PicturesData.drawn(folder);
        var twice = data.trainingWithMirrored();
        var input = twice.input("");
        assertThat(twice.size()).isEqualTo(2 * data.training().size());
        assertThat(twice.classNames()).isEqualTo(data.training().classNames());
        int last = twice.size() - 1;
        for (int channel = 0; channel < 3; channel++) {
            assertThat(input.value(last, 31 * 3 + channel)).isEqualTo(input.value(last - 1, channel));
            assertThat(input.value(last, 64 * 3 + channel)).isEqualTo(input.value(last - 1, 95 * 3 + channel));
        }
        assertThat(twice.target("").value(last, 0)).isEqualTo(9);
        assertThat(twice.target("").value(last - 1, 0)).isEqualTo(9);
    }

    @Test
    void aFolderWithoutPhotographsIsSaidToBeOne() {
        assertThatThrownBy(() -> PicturesData.find(folder.toString(), folder)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(folder.resolve("images").resolve("cifar10-12k.zip").toString())
                .hasMessageContaining("nacre.data");
    }
}
