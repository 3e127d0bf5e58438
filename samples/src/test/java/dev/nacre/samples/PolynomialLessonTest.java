package dev.nacre.samples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the whole lesson and asks that its table shows what it is about. */
final class PolynomialLessonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PolynomialLesson lesson = new PolynomialLesson(
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aMiddleDegreeFitsBest() {
        var fits = lesson.run(TrainingOptions.defaults().progress(false));

        assertThat(fits).extracting(PolynomialLesson.Fit::training)
                .isSortedAccordingTo(Comparator.reverseOrder());
        var best = fits.stream().min(Comparator.comparingDouble(PolynomialLesson.Fit::validation)).orElseThrow();
        assertThat(best.degree()).isBetween(3, 7);
        assertThat(fits.getFirst().training()).as("under-fitting").isGreaterThan(0.15);
        assertThat(fits.getLast().validation()).as("over-fitting").isGreaterThan(1.3 * best.validation())
                .isGreaterThan(5 * fits.getLast().training());
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("best on new points: degree " + best.degree(),
                "under-fitting: ", "over-fitting: ");
    }
}
