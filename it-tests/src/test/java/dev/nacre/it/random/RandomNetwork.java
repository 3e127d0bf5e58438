package dev.nacre.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A declaration in pieces, so that it can be made at random and made smaller.
 *
 * @param number decides its package, and its numbers
 * @param annotations of the interface, but for inputs and batch
 */
record RandomNetwork(int number, List<Input> inputs, List<Node> layers, List<String> annotations, int batch) {

    RandomNetwork {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        annotations = List.copyOf(annotations);
    }

    /** What a sample gives. */
    record Input(String name, List<Integer> shape) {}

    /** A method with its annotations and what feeds it. */
    record Node(String name, List<String> annotations, List<String> feeds) {
        Node {
            annotations = List.copyOf(annotations);
            feeds = List.copyOf(feeds);
        }

        Node fedBy(List<String> others) {
            return new Node(name, annotations, others);
        }

        Node annotatedBy(List<String> others) {
            return new Node(name, others, feeds);
        }

        boolean isOutput() {
            return annotations.contains("@Output");
        }

        private String source() {
            var parameters = feeds.stream().map(feed -> "Layer " + feed).collect(Collectors.joining(", "));
            return "    %s Layer %s(%s);\n".formatted(String.join(" ", annotations), name, parameters);
        }
    }

    String packageName() {
        return "fuzz.n" + number;
    }

    /** The interface's full name. */
    String name() {
        return packageName() + ".Net";
    }

    String source() {
        var lines = new ArrayList<String>();
        inputs.forEach(input -> lines.add("@Input(name = \"%s\", value = {%s})".formatted(input.name(),
                input.shape().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        lines.addAll(annotations);
        lines.add("@Train(batch = %d, epochs = 1, seed = %d)".formatted(batch, number));
        return "package %s;\n\nimport dev.nacre.annotations.*;\n\n@Network\n%s\npublic interface Net {\n%s}\n"
                .formatted(
                        packageName(), String.join("\n", lines),
                        layers.stream().map(Node::source).collect(Collectors.joining()));
    }

    RandomNetwork withLayers(List<Node> others) {
        return new RandomNetwork(number, inputs, others, annotations, batch);
    }

    RandomNetwork withInputs(List<Input> others) {
        return new RandomNetwork(number, others, layers, annotations, batch);
    }

    RandomNetwork withAnnotations(List<String> others) {
        return new RandomNetwork(number, inputs, layers, others, batch);
    }

    RandomNetwork withBatch(int other) {
        return new RandomNetwork(number, inputs, layers, annotations, other);
    }
}
