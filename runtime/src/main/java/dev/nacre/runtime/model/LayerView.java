package dev.nacre.runtime.model;

import java.util.List;

import dev.nacre.annotations.Layer;

/**
 * A layer of a model as users see it, or all layers of a block together; it reads the model's parameters as they are at
 * the time of the call.
 *
 * @param spec the layer
 * @param store the parameters of its model
 */
record LayerView(LayerSpec spec, ParameterStore store) implements Layer {

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String description() {
        return spec.description();
    }

    @Override
    public List<List<Integer>> inputShapes() {
        return spec.shapes().inputs();
    }

    @Override
    public List<Integer> outputShape() {
        return spec.shapes().output();
    }

    @Override
    public List<String> parameterNames() {
        return spec.cost().parameterNames().stream().map(name -> name.substring(spec.name().length() + 1)).toList();
    }

    @Override
    public long parameterCount() {
        return spec.cost().parameterCount();
    }

    @Override
    public float[] parameter(String name) {
        var full = spec.cost().parameterNames().stream().filter(own -> own.equals(spec.name() + "." + name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Layer '" + spec.name() + "' has no parameter '" + name
                        + "'; it has " + parameterNames() + "."));
        return store.get(store.find(full));
    }

    @Override
    public String toString() {
        return spec.name() + ": " + spec.description();
    }
}
