package dev.nacre.processor.diagnostic;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Guesses names that were meant, and keeps quiet about those that were not. */
class SuggestionTest {

    @ParameterizedTest
    @CsvSource({"stem, stem, 0", "stem, stme, 1", "stem, tem, 1", "stem, steam, 1", "stem, stew, 1", "stem, Stem, 0",
        "abcd, badc, 2", "'', abc, 3", "kitten, sitting, 3"})
    void countsTypingErrors(String left, String right, int errors) {
        assertThat(Suggestion.distance(left, right)).isEqualTo(errors);
        assertThat(Suggestion.distance(right, left)).isEqualTo(errors);
    }

    @Test
    void prefersTheNearestName() {
        assertThat(Suggestion.nearest("featuers", List.of("input", "features", "feature"))).contains("features");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Suggestion.nearest("digit", List.of("input", "stem"))).isEmpty();
        assertThat(Suggestion.didYouMean("digit", List.of("stem"))).isEmpty();
    }

    @Test
    void asksWithASpaceBehind() {
        assertThat(Suggestion.didYouMean("stme", List.of("stem"))).isEqualTo("Did you mean 'stem'? ");
    }
}
