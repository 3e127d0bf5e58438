package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;

/** An annotation in the making: it takes those members that a case has. */
final class AnnotationText {

    private final String name;
    private final Config config;
    private final List<String> members = new ArrayList<>();

    private AnnotationText(String name, Config config) {
        this.name = name;
        this.config = config;
    }

    static AnnotationText of(String name, Config config) {
        return new AnnotationText(name, config);
    }

    AnnotationText number(String member, String key) {
        return config.has(key) ? member(member, String.valueOf(config.number(key))) : this;
    }

    AnnotationText integer(String member, String key) {
        return config.has(key) ? member(member, String.valueOf(config.integer(key))) : this;
    }

    AnnotationText flag(String member, String key) {
        return config.has(key) ? member(member, String.valueOf(config.flag(key, false))) : this;
    }

    AnnotationText member(String member, String value) {
        members.add(member + " = " + value);
        return this;
    }

    /** The source text. */
    @Override
    public String toString() {
        return members.isEmpty() ? "@" + name : "@" + name + "(" + String.join(", ", members) + ")";
    }
}
