package dev.nacre.runtime.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.io.JsonValue.JsonArray;
import dev.nacre.runtime.io.JsonValue.JsonNumber;
import dev.nacre.runtime.io.JsonValue.JsonObject;
import dev.nacre.runtime.io.JsonValue.JsonText;

/**
 * The header of a safetensors file, checked: what tensors there are and where their bytes stand.
 *
 * @param metadata texts by name
 * @param entries in the order of their bytes, which follow one another without a hole
 */
record Header(Map<String, String> metadata, List<Entry> entries) {

    /** Where a tensor stands, in bytes after the header. */
    record Entry(String name, ElementType type, List<Integer> shape, long begin, long end) {

        /** The number of elements; fits since the size was checked. */
        int elements() {
            return (int) ((end - begin) / type.bytes());
        }
    }

    /** A header that breaks the format; the reader adds the file. */
    static final class HeaderException extends Exception {

        private static final long serialVersionUID = 1L;

        HeaderException(String problem) {
            super(problem);
        }
    }

    /** Reads a header whose tensors must fill exactly so many bytes. */
    static Header parse(String json, long dataBytes) throws HeaderException {
        JsonValue root;
        try {
            root = JsonReader.read(json);
        } catch (JsonException broken) {
            throw new HeaderException("the header is not JSON: " + broken.getMessage());
        }
        if (!(root instanceof JsonObject(var members))) {
            throw new HeaderException("the header is no JSON object");
        }
        Map<String, String> metadata = Map.of();
        var entries = new ArrayList<Entry>();
        for (var member : members.entrySet()) {
            if (member.getKey().equals(TensorFile.METADATA)) {
                metadata = metadata(member.getValue());
            } else {
                entries.add(entry(member.getKey(), member.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        checkFilled(entries, dataBytes);
        return new Header(metadata, entries);
    }

    private static Map<String, String> metadata(JsonValue value) throws HeaderException {
        if (!(value instanceof JsonObject(var members))) {
            throw new HeaderException(TensorFile.METADATA + " is no JSON object of strings");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var member : members.entrySet()) {
            if (!(member.getValue() instanceof JsonText(var text))) {
                throw new HeaderException("the metadata \"" + member.getKey() + "\" is no string");
            }
            texts.put(member.getKey(), text);
        }
        return texts;
    }

    private static Entry entry(String name, JsonValue value) throws HeaderException {
        if (!(value instanceof JsonObject(var members))) {
            throw new HeaderException("tensor \"" + name + "\" is no JSON object with dtype, shape and data_offsets");
        }
        var type = type(name, members.get("dtype"));
        var shape = new ArrayList<Integer>();
        var elements = 1L;
        for (var size : numbers(name, "shape", members.get("shape"))) {
            if (size > Integer.MAX_VALUE || elements * size > Integer.MAX_VALUE) {
                throw new HeaderException("tensor \"" + name + "\" has more elements than an array can hold");
            }
            shape.add((int) (long) size);
            elements *= size;
        }
        var offsets = numbers(name, "data_offsets", members.get("data_offsets"));
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw new HeaderException("the data_offsets of tensor \"" + name + "\" are " + offsets
                    + ", expected two: begin and end, begin first");
        }
        var entry = new Entry(name, type, List.copyOf(shape), offsets.get(0), offsets.get(1));
        checkSize(entry, elements * type.bytes());
        return entry;
    }

    private static void checkSize(Entry entry, long expected) throws HeaderException {
        var actual = entry.end() - entry.begin();
        if (actual != expected) {
            throw new HeaderException(
                    "tensor \"" + entry.name() + "\" of shape " + entry.shape() + " and dtype " + entry.type()
                            + " needs " + expected + " bytes, but its data_offsets span " + actual);
        }
    }

    private static ElementType type(String name, @Nullable JsonValue value) throws HeaderException {
        if (value instanceof JsonText(var text)) {
            for (var type : ElementType.values()) {
                if (type.name().equals(text)) {
                    return type;
                }
            }
            throw new HeaderException(
                    "tensor \"" + name + "\" has dtype " + text + ", expected one of F32, F64, F16 and BF16");
        }
        throw new HeaderException("tensor \"" + name + "\" has no dtype");
    }

    private static List<Long> numbers(String name, String key, @Nullable JsonValue value)
            throws HeaderException {
        if (!(value instanceof JsonArray(var values))) {
            throw new HeaderException("tensor \"" + name + "\" has no array " + key);
        }
        var numbers = new ArrayList<Long>();
        for (var number : values) {
            // Eighteen digits always fit a long, and no file comes near.
            if (!(number instanceof JsonNumber(var literal)) || !literal.matches("[0-9]{1,18}")) {
                throw new HeaderException(
                        "the " + key + " of tensor \"" + name + "\" holds something that is no whole number from 0 on");
            }
            numbers.add(Long.parseLong(literal));
        }
        return numbers;
    }

    private static void checkFilled(List<Entry> entries, long dataBytes) throws HeaderException {
        var end = 0L;
        for (var entry : entries) {
            if (entry.begin() != end) {
                throw new HeaderException("tensor \"" + entry.name() + "\" begins at byte " + entry.begin()
                        + " of the data, "
                        + (entry.begin() < end ? "inside the tensor before it" : "after a hole") + "; expected " + end);
            }
            end = entry.end();
        }
        if (end != dataBytes) {
            throw new HeaderException("the tensors need " + end + " bytes of data, but the file holds " + dataBytes
                    + (end > dataBytes ? ": it was cut short" : ": there is more than the header tells"));
        }
    }
}
