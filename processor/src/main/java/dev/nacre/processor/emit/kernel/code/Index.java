package dev.nacre.processor.emit.kernel.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A place in an array as generated code spells it: names, each some number of times, and a constant. What is taken no times is
 * not spelled, nor is a factor of one.
 *
 * @param terms how many times each name is taken, in the order in which they are spelled
 */
public record Index(Map<String, Integer> terms, int constant) {

    /** Nothing at all, to which something is added. */
    public static final Index ZERO = new Index(Map.of(), 0);

    public Index {
        terms = new LinkedHashMap<>(terms);
        terms.values().removeIf(times -> times == 0);
    }

    /** The place that a name, or any other text that may stand in a sum, stands for. */
    public static Index of(String name) {
        return ZERO.plus(name);
    }

    public Index plus(String name) {
        return plus(1, name);
    }

    /** So many times a name further on. */
    public Index plus(int times, String name) {
        var sum = new LinkedHashMap<>(terms);
        sum.merge(name, times, Integer::sum);
        return new Index(sum, constant);
    }

    public Index plus(int more) {
        return new Index(terms, constant + more);
    }

    /** So many steps further on. */
    public Index plus(int times, Index step) {
        var sum = plus(times * step.constant);
        for (var term : step.terms.entrySet()) {
            sum = sum.plus(times * term.getValue(), term.getKey());
        }
        return sum;
    }

    @Override
    public String toString() {
        var text = terms.entrySet().stream()
                .map(term -> term.getValue() == 1 ? term.getKey() : term.getValue() + " * " + term.getKey())
                .collect(Collectors.joining(" + "));
        if (text.isEmpty()) {
            return String.valueOf(constant);
        }
        if (constant == 0) {
            return text;
        }
        return text + (constant < 0 ? " - " : " + ") + Math.abs(constant);
    }
}
