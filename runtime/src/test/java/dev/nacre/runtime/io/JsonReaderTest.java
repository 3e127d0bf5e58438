package dev.nacre.runtime.io;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.runtime.io.JsonValue.JsonArray;
import dev.nacre.runtime.io.JsonValue.JsonNumber;
import dev.nacre.runtime.io.JsonValue.JsonObject;
import dev.nacre.runtime.io.JsonValue.JsonText;
import dev.nacre.runtime.io.JsonValue.JsonWord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class JsonReaderTest {

    @Test
    void readsEveryKindOfValueInOrder() throws JsonException {
        var value = JsonReader.read(" { \"b\" : [ 1 , -2.5e+3, true,false , null ] ,\n\t\"a\":{}, \"c\": [] } ");
        assertThat(value).isInstanceOfSatisfying(JsonObject.class, object -> {
            assertThat(object.members()).containsOnlyKeys("b", "a", "c");
            assertThat(object.members().keySet()).containsExactly("b", "a", "c");
            assertThat(object.members()).containsEntry("b",
                    new JsonArray(List.of(new JsonNumber("1"), new JsonNumber("-2.5e+3"),
                            new JsonWord("true"), new JsonWord("false"), new JsonWord("null"))));
        });
    }

    @Test
    void resolvesEscapes() throws JsonException {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\""))
                .isEqualTo(new JsonText("\"\\/\b\f\n\r\té😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "10", "0.5", "1e9", "1E-9", "-12.75e+2"})
    void readsNumbersAsTheyAreWritten(String number) throws JsonException {
        assertThat(JsonReader.read(number)).isEqualTo(new JsonNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
        "{\"a\":1,}",
        "{a:1}", "{1:1}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\t\"", "01", "-", "1.", ".5",
        "1e",
        "+1", "tru", "nul", "NaN", "1 2", "{} {}", "[1 2]", "'a'", "{\"a\":1,\"a\":2}"})
    void refusesWhatIsNotJson(String text) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read(text))
                .withMessageMatching("(?s).* at character \\d+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"[1 2] | expected ']' but found '2' at character 3",
        "{\"a\":1,\"a\":2} | the name \"a\" a second time at character 7",
        "[1, | the text ends too early at character 3"})
    void saysWhatItExpectedAndWhere(String text, String message) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read(text)).withMessage(message);
    }

    @Test
    void refusesDeepNestingInsteadOfOverflowing() throws JsonException {
        assertThat(JsonReader.read("[".repeat(16) + "]".repeat(16))).isInstanceOf(JsonArray.class);
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read("[".repeat(1_000_000)))
                .withMessageContaining("nested deeper");
    }
}
