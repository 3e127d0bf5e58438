package dev.nacre.runtime.data;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Cutting and resizing against numbers worked out by hand. */
final class PixelsTest {

    private static void are(float[] found, double... expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void theMiddleIsCutOut() {
        var image = new Pixels(3, 4, new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        assertThat(image.middle(1, 2).values()).containsExactly(5, 6);
        assertThat(image.middle(2, 3).values()).containsExactly(0, 1, 2, 4, 5, 6);
        assertThat(image.middle(3, 4)).isSameAs(image);
        var colours = new Pixels(1, 3, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(colours.middle(1, 1).values()).containsExactly(4, 5, 6);
    }

    @Test
    void stretchingIsBilinear() {
        are(new Pixels(1, 2, new float[] {0, 4}).resized(1, 4).values(), 0, 1, 3, 4);
        are(new Pixels(2, 1, new float[] {0, 4}).resized(4, 1).values(), 0, 1, 3, 4);
        are(new Pixels(2, 2, new float[] {0, 4, 8, 12}).resized(3, 3).values(), 0, 2, 4, 4, 6, 8, 8, 10, 12);
    }

    @Test
    void shrinkingLeavesNothingOut() {
        // Triangles of reach 2 around 1 and 3: heights 3/4, 3/4, 1/4 of what lies within.
        are(new Pixels(1, 4, new float[] {7, 0, 0, 0}).resized(1, 2).values(), 3, 0);
        are(new Pixels(1, 4, new float[] {0, 0, 7, 0}).resized(1, 2).values(), 1, 3);
        are(new Pixels(1, 5, new float[] {2, 2, 2, 2, 2}).resized(1, 2).values(), 2, 2);
    }

    @Test
    void channelsDoNotMix() {
        are(new Pixels(1, 2, new float[] {0, 10, 4, 30}).resized(1, 4).values(), 0, 10, 1, 15, 3, 25, 4, 30);
        are(new Pixels(2, 1, new float[] {0, 10, 4, 30}).resized(1, 1).values(), 2, 20);
    }

    @Test
    void theSameSizeIsLeftAlone() {
        var image = new Pixels(1, 2, new float[] {0, 4});
        assertThat(image.resized(1, 2)).isSameAs(image);
    }
}
