package dev.nacre.runtime.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;

import dev.nacre.runtime.io.JsonValue.JsonArray;
import dev.nacre.runtime.io.JsonValue.JsonNumber;
import dev.nacre.runtime.io.JsonValue.JsonObject;
import dev.nacre.runtime.io.JsonValue.JsonText;
import dev.nacre.runtime.io.JsonValue.JsonWord;

/**
 * A strict JSON reader (RFC 8259) for headers of model files: they are small and of one form, so a page of code spares every
 * user a library. It refuses members of one name and nesting deeper than any header has.
 */
final class JsonReader {

    private static final int DEEPEST = 16;
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The one value of a text; only white space may surround it. */
    static JsonValue read(String text) throws JsonException {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private JsonValue value(int depth) throws JsonException {
        if (depth > DEEPEST) {
            throw new JsonException("values nested deeper than " + DEEPEST, at);
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonText(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private JsonObject object(int depth) throws JsonException {
        var members = new LinkedHashMap<String, JsonValue>();
        expect('{');
        if (!accept('}')) {
            do {
                skipSpace();
                var start = at;
                var name = string();
                expect(':');
                if (members.put(name, value(depth + 1)) != null) {
                    throw new JsonException("the name \"" + name + "\" a second time", start);
                }
            } while (accept(','));
            expect('}');
        }
        return new JsonObject(members);
    }

    private JsonArray array(int depth) throws JsonException {
        var values = new ArrayList<JsonValue>();
        expect('[');
        if (!accept(']')) {
            do {
                values.add(value(depth + 1));
            } while (accept(','));
            expect(']');
        }
        return new JsonArray(values);
    }

    private String string() throws JsonException {
        if (peek() != '"') {
            throw unexpected("a string");
        }
        at++;
        var result = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            if (c < ' ') {
                throw new JsonException("a control character in a string", at - 1);
            }
            result.append(c == '\\' ? escaped() : c);
        }
        at++;
        return result.toString();
    }

    private char escaped() throws JsonException {
        var c = peek();
        var known = ESCAPED.indexOf(c);
        if (known >= 0) {
            at++;
            return MEANT.charAt(known);
        }
        if (c != 'u' || at + 5 > text.length()) {
            throw unexpected("an escape");
        }
        var code = 0;
        for (var i = 1; i <= 4; i++) {
            code = code * 16 + hexDigit(at + i);
        }
        at += 5;
        return (char) code;
    }

    private int hexDigit(int position) throws JsonException {
        var c = text.charAt(position);
        var digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new JsonException("no hexadecimal digit", position);
        }
        return digit;
    }

    private JsonWord word(String word) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return new JsonWord(word);
    }

    private JsonNumber number() throws JsonException {
        var start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return new JsonNumber(text.substring(start, at));
    }

    private void digits() throws JsonException {
        if (!isDigit(peek())) {
            throw unexpected("a value");
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean accept(char wanted) {
        skipSpace();
        return skip(wanted);
    }

    private void expect(char wanted) throws JsonException {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws JsonException {
        if (at == text.length()) {
            throw new JsonException("the text ends too early", at);
        }
        return text.charAt(at);
    }

    private JsonException unexpected(String wanted) {
        var found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new JsonException("expected " + wanted + " but found " + found, at);
    }
}
