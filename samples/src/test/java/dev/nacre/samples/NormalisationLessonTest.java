package dev.nacre.samples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Runs the whole lesson and asks for its scores and for what it shows. */
final class NormalisationLessonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final NormalisationLesson lesson = new NormalisationLesson(
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void bothNetworksLearnAndStayNormalised() {
        var outcomes = lesson.run(TrainingOptions.defaults().progress(false).threads(1));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.accuracy()).isGreaterThanOrEqualTo(0.95);
            assertThat(outcome.before()).hasSize(8);
            assertThat(outcome.after()).extracting(LayerMoments::layer).first().isEqualTo("first");
        });
        var selu = outcomes.getFirst().before();
        assertThat(selu).allSatisfy(layer -> assertThat(layer.mean()).isCloseTo(0, within(0.5)));
        assertThat(selu).allSatisfy(layer -> assertThat(layer.variance()).isBetween(0.5, 1.5));
        // of a standard normal number, max(0, x) has the mean 0.399 and the variance 0.341
        var relu = outcomes.getLast().before();
        assertThat(relu).allSatisfy(layer -> assertThat(layer.mean()).isCloseTo(0.4, within(0.1)));
        assertThat(relu).allSatisfy(layer -> assertThat(layer.variance()).isCloseTo(0.34, within(0.12)));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("selu, normalised by itself",
                "relu after batch norm", "eighth", "test accuracy: selu ");
    }
}
