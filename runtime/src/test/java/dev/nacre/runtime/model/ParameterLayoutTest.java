package dev.nacre.runtime.model;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Layouts put every logical element at a place of its own. */
final class ParameterLayoutTest {

    @ParameterizedTest
    @CsvSource({"0,1,1,16", "5,3,10,16", "0,4,16,48", "32,7,50,48", "0,784,128,48", "1,2,49,48", "0,5,100,32"})
    void panelsGiveEveryElementItsOwnPlace(int offset, int rows, int columns, int panel) {
        var layout = new ParameterLayout.Panels(offset, rows, columns, panel);
        var places = new HashSet<Integer>();
        for (int i = 0; i < layout.size(); i++) {
            int place = layout.index(i);
            assertThat(place).isBetween(offset, offset + layout.length() - 1);
            assertThat(places.add(place)).as("element %d", i).isTrue();
        }
        assertThat(layout.length() % 16).isZero();
        assertThat(layout.length() - layout.size()).isBetween(0, 15 * rows);
    }

    @Test
    void panelsFollowTheirFormula() {
        var layout = new ParameterLayout.Panels(100, 3, 50, 32);
        // Output 33 is the second of the last panel, which is as narrow as 64 - 32.
        assertThat(layout.index(33 * 3 + 2)).isEqualTo(100 + 32 * 3 + 2 * 32 + 1);
        assertThat(layout.index(4 * 3 + 1)).isEqualTo(100 + 32 + 4);
        var narrow = new ParameterLayout.Panels(0, 3, 40, 32);
        assertThat(narrow.index(35 * 3 + 2)).isEqualTo(32 * 3 + 2 * 16 + 3);
    }

    @Test
    void plainElementsStandOneAfterAnother() {
        var layout = new ParameterLayout.Plain(48, 10, 16);
        assertThat(layout.index(9)).isEqualTo(57);
        assertThat(layout.length()).isEqualTo(16);
        assertThat(layout.size()).isEqualTo(10);
    }

    @Test
    void aShapeThatDoesNotFitItsLayoutIsRefused() {
        assertThatThrownBy(() -> new ParameterSpec("a.weight", List.of(4, 3), new ParameterLayout.Plain(0, 10, 16),
                new Initializer.Constant(0), 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("a.weight", "[4, 3]", "10");
    }

    @Test
    void panelsMustBeMultiplesOfSixteen() {
        assertThatThrownBy(() -> new ParameterLayout.Panels(0, 3, 3, 24)).isInstanceOf(IllegalArgumentException.class);
    }
}
