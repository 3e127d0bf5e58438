package dev.nacre.processor.catalogue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.GeneratedRun;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Numbers;
import dev.nacre.runtime.model.Model;

import static org.assertj.core.api.Assertions.assertThat;

/** Once warm, neither a training step nor a prediction into an array allocates a byte. */
final class AllocationTest {

    private static final String CLASSES = "warm.Classes";
    private static final String ANSWERS = "warm.Answers";
    private static final String CURVES = "warm.Curves";
    private static final String PICTURES = "warm.Pictures";
    private static final int ROWS = 6;
    /** Of as many calls one after the other, all have to allocate nothing. */
    private static final int CALLS = 1000;
    /** The compiler works beside the calls, so how many it takes until all is compiled is not known beforehand. */
    private static final int MAX_ROUNDS = 10_000;

    private static final Compilation COMPILED = Compilation.of(Map.of(CLASSES, """
            package warm;
            import dev.nacre.annotations.*;
            @Network @Input(11) @CrossEntropy @Adam @Train(batch = 6, epochs = 1, seed = 3)
            public interface Classes {
                @Dense(23) @Tanh @Dropout(0.2) Layer wide();
                @Dense(17) @Sigmoid @L2(1e-3) Layer narrow();
                @Concat Layer both(Layer wide, Layer narrow);
                @Dense(5) @Softmax Layer kind();
            }
            """, ANSWERS, """
            package warm;
            import dev.nacre.annotations.*;
            @Network @Input(7) @BinaryCrossEntropy @Sgd(learningRate = 0.01, momentum = 0.9)
            @Train(batch = 6, epochs = 1, seed = 3)
            public interface Answers {
                @Dense(50) @LeakyRelu @Dropout(0.5) Layer first();
                @Dense(50) @Relu Layer second();
                @Add @Tanh Layer joined(Layer first, Layer second);
                @Dense(1) @Sigmoid Layer answer();
            }
            """, CURVES, """
            package warm;
            import dev.nacre.annotations.*;
            @Network @Input(7) @MeanSquaredError @Sgd(learningRate = 0.001)
            @Train(batch = 6, epochs = 1, seed = 3)
            public interface Curves {
                @GaussianNoise(0.1) Layer noisy();
                @Dense(50) @Gelu @Dropout(0.1) Layer first();
                @Dense(40) @Selu @AlphaDropout(0.1) Layer second();
                @Dense(30) @Mish @GaussianNoise(0.1) Layer third();
                @Dense(20) @Softplus Layer fourth();
                @Dense(2) Layer answer();
            }
            """, PICTURES, """
            package warm;
            import dev.nacre.annotations.*;
            @Network @Input({6, 6, 2}) @CrossEntropy @Adam @Train(batch = 6, epochs = 1, seed = 3)
            public interface Pictures {
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer edges();
                @MaxPool2d(2) Layer coarse();
                @Conv2d(filters = 5, kernel = 3, padding = Padding.SAME) @Tanh @SpatialDropout(0.1) Layer parts();
                @GlobalAveragePool Layer mean();
                @Dense(5) @Softmax Layer kind();
            }
            """), List.of());

    @ParameterizedTest
    @ValueSource(strings = {CLASSES, ANSWERS, CURVES, PICTURES})
    void aTrainingStepAllocatesNothing(String name) {
        var network = load(name);
        var run = new GeneratedRun(network.passes(), numbers(name), 3);
        var batch = numbers(name);
        run.step(batch, ROWS, 1);
        assertThat(leastAllocated(() -> run.stepAgain(ROWS))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLASSES, ANSWERS, CURVES, PICTURES})
    void aPredictionIntoAnArrayAllocatesNothing(String name) throws ReflectiveOperationException {
        var network = load(name);
        var model = network.create(3);
        var input = new float[network.spec().inputs().getFirst().rows().width()];
        var output = new float[network.spec().outputs().getFirst().rows().width()];
        var predict = predict(network).bindTo(model);
        assertThat(leastAllocated(() -> predict(predict, input, output))).isZero();
    }

    private static MethodHandle predict(GeneratedNetwork network) throws ReflectiveOperationException {
        var method = network.modelType().getMethod("predict", float[].class, float[].class);
        return MethodHandles.lookup().unreflect(method).asType(
                java.lang.invoke.MethodType.methodType(void.class, Model.class, float[].class, float[].class));
    }

    private static void predict(MethodHandle predict, float[] input, float[] output) {
        try {
            predict.invokeExact(input, output);
        } catch (Throwable failure) {
            throw new AssertionError("a prediction fails", failure);
        }
    }

    /** Bytes of the round that allocated least; stops at the first that allocated nothing. */
    private static long leastAllocated(Runnable call) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MAX_ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static GeneratedNetwork load(String name) {
        return GeneratedNetwork.load(name, COMPILED.classes(), KernelForm.VECTOR);
    }

    private static Numbers numbers(String name) {
        var graph = COMPILED.graphs().get(name);
        if (graph == null) {
            throw new AssertionError(name + " is not compiled");
        }
        return Numbers.draw(graph, ROWS, 3);
    }
}
