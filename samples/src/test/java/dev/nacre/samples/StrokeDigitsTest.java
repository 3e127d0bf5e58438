package dev.nacre.samples;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;

import static org.assertj.core.api.Assertions.assertThat;

/** What is drawn must be the same everywhere, and differ from digit to digit. */
final class StrokeDigitsTest {

    @Test
    void theSeedDecidesEveryPixel() {
        var first = pixels(StrokeDigits.draw(50, 7));

        assertThat(pixels(StrokeDigits.draw(50, 7))).isEqualTo(first);
        assertThat(pixels(StrokeDigits.draw(50, 8))).isNotEqualTo(first);
    }

    @Test
    void noTwoDigitsAreDrawnAlike() {
        assertThat(Arrays.stream(pixels(StrokeDigits.draw(500, 7))).map(Arrays::toString).distinct()).hasSize(500);
    }

    @Test
    void pixelsAreGreyAndThereIsInkOnEverySheet() {
        for (float[] picture : pixels(StrokeDigits.draw(200, 7))) {
            assertThat(picture).satisfies(all -> {
                for (float pixel : all) {
                    assertThat(pixel).isBetween(0f, 1f);
                }
            });
            long inked = IntStream.range(0, picture.length).filter(i -> picture[i] > 0.5f).count();
            assertThat(inked).isBetween(10L, 300L);
        }
    }

    @Test
    void thereAreEquallyManyOfEachDigit() {
        var labels = StrokeDigits.draw(120, 7).target(Dataset.UNNAMED);

        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            assertThat(IntStream.range(0, labels.rows()).filter(row -> labels.value(row, 0) == wanted)).hasSize(12);
        }
    }

    @Test
    void aPictureInLettersHasTwoForEachPixel() {
        var pixels = new float[DigitImage.PIXELS];
        pixels[2 * DigitImage.SIDE + 5] = 1;

        var lines = DigitImage.text(pixels).lines().toList();

        assertThat(lines).hasSize(DigitImage.SIDE);
        assertThat(lines.get(2)).isEqualTo(" ".repeat(10) + "@@");
        assertThat(lines.get(3)).isEmpty();
    }

    private static float[][] pixels(Dataset data) {
        var column = data.input(Dataset.UNNAMED);
        var rows = new float[data.size()][DigitImage.PIXELS];
        for (int row = 0; row < rows.length; row++) {
            column.copyRow(data.row(row), rows[row], 0);
        }
        return rows;
    }
}
