package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.shape.Shape;

/** Remembers how shapes came about, to tell it in messages: {@code input 784 -> stem 128 -> hidden 64}. */
public final class Trail {

    private final Map<String, String> feeds = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();

    /** The trail of a graph. */
    public static Trail of(NetworkGraph graph) {
        var trail = new Trail();
        graph.inputs().forEach(input -> trail.step(input.name(), List.of(), input.shape()));
        graph.layers().forEach(layer -> trail.step(layer.name(), layer.inputs(), layer.shape()));
        return trail;
    }

    void step(String name, List<String> from, Shape shape) {
        shapes.put(name, shape);
        if (!from.isEmpty()) {
            feeds.put(name, from.getFirst());
        }
    }

    /** Whether a way begins here: an input. */
    boolean begins(String name) {
        return shapes.containsKey(name) && !feeds.containsKey(name);
    }

    Shape shape(String name) {
        var shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("nothing called " + name + " among " + shapes.keySet());
        }
        return shape;
    }

    /** The way from an input to this layer; where layers join, the way of the first that feeds it. */
    public String to(String name) {
        var steps = new ArrayList<String>();
        var seen = new HashSet<String>();
        // a network that is wired wrongly may go in circles
        for (var at = name; at != null && seen.add(at); at = feeds.get(at)) {
            steps.addFirst(at + " " + shape(at));
        }
        return String.join(" -> ", steps);
    }

    /** The ways to all of these. */
    String to(List<String> names) {
        return String.join("; ", names.stream().map(this::to).toList());
    }
}
