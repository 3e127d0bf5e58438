package dev.nacre.benchmarks.javac;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.nacre.benchmarks.javac.CompileTime.Subject;

/** The declarations that are compiled: chains of dense layers, from one that a beginner writes to the most for the compiler. */
final class Subjects {

    private static final int CLASSES = 10;
    private static final int USUAL_LAYERS = 5;
    private static final int MANY_LAYERS = 20;
    private static final int MAX_LAYERS = 300;
    private static final int NETWORKS = 10;

    private Subjects() {}

    static List<Subject> all() {
        return List.of(
                new Subject("5 layers", chain("Small", USUAL_LAYERS, layer -> 128 - 16 * layer), 2.5),
                new Subject("20 layers", chain("Deep", MANY_LAYERS, layer -> 400 - 17 * layer), 2.5),
                new Subject("300 equal layers", chain("Equal", MAX_LAYERS, _ -> 64), 6),
                new Subject("300 different layers", chain("Different", MAX_LAYERS, layer -> 700 - 2 * layer), 12),
                new Subject("10 networks", several(), 4));
    }

    /** Networks of different sizes, whose kernels have few shapes in common. */
    private static String several() {
        return IntStream.range(0, NETWORKS)
                .mapToObj(i -> chain("Several" + i, USUAL_LAYERS, layer -> 128 - 16 * layer + i))
                .collect(Collectors.joining("\n"));
    }

    private static String chain(String name, int layers, IntUnaryOperator width) {
        var hidden = IntStream.range(1, layers)
                .mapToObj(layer -> "    @Dense(%d) @Relu Layer hidden%d();".formatted(width.applyAsInt(layer), layer))
                .collect(Collectors.joining("\n"));
        return """
                @dev.nacre.annotations.Network
                @dev.nacre.annotations.Input(784)
                @dev.nacre.annotations.CrossEntropy
                @dev.nacre.annotations.Adam
                @dev.nacre.annotations.Train(batch = 64)
                interface %s {
                %s
                    @Dense(%d) @Softmax Layer kind();
                }
                """.formatted(name, hidden, CLASSES);
    }
}
