package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/** The members of a case, or of a part of it. */
record Config(JsonNode node) {

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String text(String key) {
        return present(key).asText();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    double number(String key) {
        return present(key).asDouble();
    }

    double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    int integer(String key) {
        return present(key).asInt();
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? present(key).asBoolean() : otherwise;
    }

    Config part(String key) {
        return new Config(present(key));
    }

    List<Config> parts(String key) {
        var parts = new ArrayList<Config>();
        present(key).forEach(part -> parts.add(new Config(part)));
        return parts;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        present(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    List<Integer> integers(String key) {
        var array = present(key);
        return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).asInt()).toList();
    }

    /** The keys of an object. */
    Set<String> keys(String key) {
        var keys = new TreeSet<String>();
        if (has(key)) {
            present(key).fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    private JsonNode present(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException("no " + key + " in " + node);
        }
        return node.get(key);
    }
}
