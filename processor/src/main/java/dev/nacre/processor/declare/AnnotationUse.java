package dev.nacre.processor.declare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.nacre.processor.diagnostic.BlockUse;
import dev.nacre.processor.diagnostic.SourceRef;

/**
 * One of the language's annotations as it stands on an interface or a method.
 *
 * @param name its simple name: {@code Dense}
 * @param members every member it declares, also those that kept their default
 * @param source where it stands
 */
public record AnnotationUse(String name, Map<String, Member> members, SourceRef source) {

    /**
     * What a member holds.
     *
     * @param value a Boolean, Integer, Long, Double, String, or a List of them; of an enum the constant's
     *        name, of a class its full one
     * @param source the written value; the annotation itself where the default holds
     */
    public record Member(Object value, SourceRef source) {}

    public AnnotationUse {
        members = Map.copyOf(members);
    }

    /** An annotation that stands nowhere, with these values. */
    public static AnnotationUse of(String name, Map<String, ?> values) {
        var members = new TreeMap<String, Member>();
        values.forEach((member, value) -> members.put(member, new Member(value, SourceRef.none())));
        return new AnnotationUse(name, members, SourceRef.none());
    }

    public int integer(String member) {
        return (Integer) value(member);
    }

    public long wide(String member) {
        return ((Number) value(member)).longValue();
    }

    public double number(String member) {
        return ((Number) value(member)).doubleValue();
    }

    public boolean flag(String member) {
        return (Boolean) value(member);
    }

    public String text(String member) {
        return (String) value(member);
    }

    public List<Integer> integers(String member) {
        return ((List<?>) value(member)).stream().map(Integer.class::cast).toList();
    }

    /** Whole numbers of a member that holds a list of them or a single one. */
    public List<Integer> oneOrMore(String member) {
        return value(member) instanceof Integer single ? List.of(single) : integers(member);
    }

    public List<Double> numbers(String member) {
        return ((List<?>) value(member)).stream().map(Double.class::cast).toList();
    }

    public List<String> texts(String member) {
        return ((List<?>) value(member)).stream().map(String.class::cast).toList();
    }

    /** The annotation as one use of the block in which it stands sees it. */
    AnnotationUse in(BlockUse use, String layer) {
        var seen = new TreeMap<String, Member>();
        members.forEach((member, held) -> seen.put(member, new Member(held.value(), held.source().in(use, layer))));
        return new AnnotationUse(name, seen, source.in(use, layer));
    }

    /** A constant of an enum of the language, as the compiler's constant of the same name. */
    public <E extends Enum<E>> E choice(String member, Class<E> type) {
        return Enum.valueOf(type, text(member));
    }

    /** Where the member's value is written. */
    public SourceRef at(String member) {
        return get(member).source();
    }

    private Object value(String member) {
        return get(member).value();
    }

    private Member get(String member) {
        var found = members.get(member);
        if (found == null) {
            throw new IllegalArgumentException("@" + name + " has no member " + member + ", only " + members.keySet());
        }
        return found;
    }

    @Override
    public String toString() {
        var text = new TreeMap<String, Object>();
        members.forEach((member, held) -> text.put(member, held.value()));
        return "@" + name + text;
    }
}
