package dev.nacre.runtime.simd;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.runtime.simd.PlaceTable.Slide;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTableTest {

    private static final int CHANNELS = 5;
    private static final int CHUNK = 4;

    @ParameterizedTest
    @CsvSource({"3, 1, 1, 1, 6, 6", "5, 1, 1, 0, 9, 5", "3, 2, 1, 1, 7, 4", "3, 1, 4, 4, 5, 5", "2, 3, 1, 0, 8, 3",
        "1, 1, 1, 0, 4, 4"})
    void everyTapMeetsEveryPlaceOnce(int kernel, int stride, int dilation, int before, int length, int places) {
        var height = new Slide(kernel, stride, dilation, before, length, places);
        var width = new Slide(2, 1, 1, 1, 3, 4);
        var table = new PlaceTable(height, width, CHANNELS, CHUNK);
        var offsets = table.offsets(2);
        var ofTaps = table.ofTaps();
        var shared = table.ofTapsAndWindow();
        for (int tap = 0; tap < 2 * kernel; tap++) {
            var expected = met(height, width, tap);
            int offset = offsets[2 * tap + 1] - Tree.LANES;
            assertThat(places(ofTaps, tap, places, offset)).containsExactlyElementsOf(expected);
            var both = places(shared, tap, places, offset);
            both.addAll(places(shared, 2 * kernel, places, offset));
            assertThat(both).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Each place with the float its tap reads first. */
    private static List<List<Integer>> met(Slide height, Slide width, int tap) {
        var met = new ArrayList<List<Integer>>();
        for (int place = 0; place < height.places() * width.places(); place++) {
            int h = place / width.places() * height.stride() - height.before() + tap / 2 * height.dilation();
            int w = place % width.places() - 1 + tap % 2;
            if (h >= 0 && h < height.length() && w >= 0 && w < width.length()) {
                met.add(List.of((h * width.length() + w) * CHANNELS * 16, place));
            }
        }
        return met;
    }

    /** A list of the table, chunk by chunk, each of which has to hold places of its own only. */
    private static List<List<Integer>> places(int[] table, int list, int rows, int offset) {
        int chunks = Math.ceilDiv(rows * 4, CHUNK);
        var places = new ArrayList<List<Integer>>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            for (int i = table[list * chunks + chunk]; i < table[list * chunks + chunk + 1]; i += 2) {
                assertThat(table[i + 1] / CHUNK).isEqualTo(chunk);
                places.add(List.of(table[i] + offset, table[i + 1]));
            }
        }
        return places;
    }

    @Test
    void rowsOfTapsGoTogetherWhereNothingIsPaddedSideways() {
        var height = new Slide(3, 1, 1, 1, 4, 4);
        var table = new PlaceTable(height, new Slide(2, 1, 1, 0, 3, 2), 1, 100).ofRows();
        assertThat(table).startsWith(4, 16, 32, 44,
                // the first row of taps is on the grid from the second row of places on
                0, 2, 16, 3, 48, 4, 64, 5, 96, 6, 112, 7,
                -48, 0, -32, 1, 0, 2);
        assertThat(table).hasSize(44);
    }
}
