package dev.nacre.runtime.io;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text, as far as headers of model files go.
 */
sealed interface JsonValue {

    /** Members by name, in the order of the text. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

    /** Values in order. */
    record JsonArray(List<JsonValue> values) implements JsonValue {}

    /** A string, its escapes resolved. */
    record JsonText(String text) implements JsonValue {}

    /** A number, as it is written. */
    record JsonNumber(String literal) implements JsonValue {}

    /** One of {@code true}, {@code false} and {@code null}. */
    record JsonWord(String word) implements JsonValue {}
}
