package dev.nacre.benchmarks.workload;

import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.ParameterSpec;

/** Operations of the products in dense layers and convolutions; taps on padding are counted, as is usual. */
public final class ProductFlops {

    private ProductFlops() {}

    /**
     * Of a training step: forward, weight gradient and input gradient of each layer; nobody asks for the gradient of the first's
     * input.
     */
    public static long ofTraining(NetworkSpec spec) {
        long flops = 0;
        int products = 2;
        for (var parameter : spec.parameters()) {
            if (parameter.shape().size() >= 2) {
                flops += products * (spec.training().batch() * ofSample(spec, parameter));
                products = 3;
            }
        }
        return flops;
    }

    /** Of a prediction of one sample. */
    public static long ofPrediction(NetworkSpec spec) {
        return spec.parameters().stream().filter(parameter -> parameter.shape().size() >= 2)
                .mapToLong(parameter -> ofSample(spec, parameter)).sum();
    }

    private static long ofSample(NetworkSpec spec, ParameterSpec parameter) {
        return 2L * parameter.layout().size() * places(spec, parameter);
    }

    /** At how many places of its layer's grid a matrix is multiplied; once for a dense layer. */
    private static long places(NetworkSpec spec, ParameterSpec parameter) {
        var layer = spec.layers().stream().filter(each -> parameter.name().startsWith(each.name() + ".")).findFirst()
                .orElseThrow();
        var shape = layer.shapes().output();
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact) / shape.getLast();
    }
}
