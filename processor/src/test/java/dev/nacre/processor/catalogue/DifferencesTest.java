package dev.nacre.processor.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what is new and what is gone, below the heading of its part and nothing else. */
class DifferencesTest {

    private static final List<String> BEFORE = List.of("phase 1", "  a", "  b", "phase 2", "  c", "places", "  d");

    @Test
    void saysNothingOfEqualTexts() {
        assertThat(Differences.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void namesThePartOfEachChange() {
        var after = List.of("phase 1", "  a", "phase 2", "  c", "places", "  d", "  e");
        assertThat(Differences.between(BEFORE, after)).containsExactly(" phase 1", "-  b", " places", "+  e");
    }

    @Test
    void keepsWhatStandsBelowAnotherHeading() {
        var after = List.of("phase 1", "  a", "  b", "phase two", "  c", "places", "  d");
        assertThat(Differences.between(BEFORE, after)).containsExactly("-phase 2", "+phase two");
    }
}
