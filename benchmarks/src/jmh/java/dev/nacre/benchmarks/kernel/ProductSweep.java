package dev.nacre.benchmarks.kernel;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/**
 * One dense layer on a batch of 64: the forward product alone, and a step, which adds the gradient of the weights. The
 * counter {@code gigaflops} is GFLOP/s of the products.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ProductSweep {

    private static final int BATCH = 64;

    /** Inputs and outputs of the layer. */
    @Param({"784x128", "512x512", "1024x1024", "128x10", "100x33", "2048x16"})
    public String shape = "";

    private Passes passes = new Product784x128Passes();
    private final Team.Member alone = Team.Member.alone();
    private TrainingState state = new TrainingState(passes.spec(), new float[0], 0);
    private float[] workspace = new float[0];
    private double gigaflopsPerProduct;

    /** JMH reports what is counted here by the second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counted {

        /** Products' operations so far, in units of 1e9. */
        public double gigaflops;
    }

    /** Chooses the layer and fills its weights. */
    @Setup
    public void prepare() {
        passes = switch (shape) {
            case "784x128" -> new Product784x128Passes();
            case "512x512" -> new Product512x512Passes();
            case "1024x1024" -> new Product1024x1024Passes();
            case "128x10" -> new Product128x10Passes();
            case "100x33" -> new Product100x33Passes();
            case "2048x16" -> new Product2048x16Passes();
            default -> throw new IllegalArgumentException("no layer of shape " + shape);
        };
        var spec = passes.spec();
        var weight = spec.parameters().getFirst().layout();
        var parameters = new float[spec.sizes().parameters()];
        for (int i = 0; i < weight.size(); i++) {
            parameters[weight.index(i)] = (i % 7 - 3) * 0.01f;
        }
        state = new TrainingState(spec, parameters, 1);
        // Parameters stay where they are, so every step computes with ordinary numbers.
        state.learningRate = 0;
        workspace = new float[spec.sizes().inference().length()];
        gigaflopsPerProduct = 2e-9 * BATCH * weight.size();
    }

    /** The product with the bias added. */
    @Benchmark
    public float forward(Counted counted) {
        passes.infer(state.parameters, workspace, BATCH, false);
        counted.gigaflops += gigaflopsPerProduct;
        return workspace[0];
    }

    /** The product, the loss, the gradient of the weights and the plainest of updates. */
    @Benchmark
    public float step(Counted counted) {
        state.step++;
        passes.train(state, BATCH, alone);
        counted.gigaflops += 2 * gigaflopsPerProduct;
        return state.loss;
    }

    /** A step that ended early for its loss would have measured nothing. */
    @TearDown
    public void check() {
        if (!Float.isFinite(state.loss)) {
            throw new IllegalStateException("the loss is " + state.loss);
        }
    }
}
