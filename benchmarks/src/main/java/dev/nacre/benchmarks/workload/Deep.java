package dev.nacre.benchmarks.workload;

/** The source of a network of twenty layers, no two of the same shape: the most work for the compiler. */
final class Deep {

    private static final int LAYERS = 20;
    private static final int WIDEST = 400;
    private static final int NARROWER = 17;
    private static final int CLASSES = 10;

    private Deep() {}

    static String source() {
        var source = new StringBuilder("""
                package deep;

                import dev.nacre.annotations.*;

                /** Twenty dense layers. */
                @Network
                @Input(784)
                @CrossEntropy
                @Adam
                @Train(batch = 64)
                public interface Deep {
                """);
        for (int layer = 1; layer < LAYERS; layer++) {
            source.append("    @Dense(").append(WIDEST - layer * NARROWER).append(") @Relu Layer hidden").append(layer)
                    .append("();\n");
        }
        return source.append("    @Dense(").append(CLASSES).append(") @Softmax Layer kind();\n}\n").toString();
    }
}
