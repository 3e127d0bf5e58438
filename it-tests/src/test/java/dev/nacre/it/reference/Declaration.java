package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An annotated interface in the making: the only thing that a case says to the compiler. */
final class Declaration {

    private final String inputs;
    private final int batch;
    private final List<String> annotations = new ArrayList<>();
    private final List<String> layers = new ArrayList<>();

    /** A network of samples of {@code inputs} numbers, called "input", of which {@code batch} make a step. */
    Declaration(int inputs, int batch) {
        this(List.of(inputs), batch);
    }

    /** The same of samples of this shape, channels last. */
    Declaration(List<Integer> inputs, int batch) {
        this.inputs = Words.numbers(inputs);
        this.batch = batch;
    }

    /** Adds an annotation of the interface, or several. */
    Declaration on(String annotation) {
        annotations.add(annotation);
        return this;
    }

    /** Adds a layer with what feeds it; nothing for the layer above. */
    Declaration layer(String name, String annotated, String... feeds) {
        var parameters = Arrays.stream(feeds).map(feed -> "Layer " + feed).collect(Collectors.joining(", "));
        layers.add("    %s Layer %s(%s);\n".formatted(annotated, name, parameters));
        return this;
    }

    /** The source text of the interface {@code Net} in this package. */
    String source(String packageName) {
        return """
                package %s;

                import dev.nacre.annotations.*;

                @Network
                @Input(%s)
                @Train(batch = %d)
                %s
                public interface Net {
                %s}
                """.formatted(packageName, inputs, batch, String.join("\n", annotations), String.join("", layers));
    }
}
