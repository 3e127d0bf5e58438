package dev.nacre.runtime.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.Finite;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.simd.CounterRandom;
import dev.nacre.runtime.train.Priors;

/** The parameters of one model in storage order, and their way to and from logical order. */
final class ParameterStore {

    private final NetworkSpec spec;
    private final float[] values;
    private final Set<ParameterSpec> waiting = new LinkedHashSet<>();

    ParameterStore(NetworkSpec spec) {
        this.spec = spec;
        this.values = new float[spec.sizes().parameters()];
    }

    /** The array itself; padding in it is zero and stays so. */
    float[] values() {
        return values;
    }

    /** Fills every parameter by its initializer; those that wait for data with zeros. */
    void initialize(long seed) {
        for (var parameter : spec.parameters()) {
            put(parameter, numbers(parameter, CounterRandom.of(seed, parameter.stream())));
            if (parameter.initializer() instanceof Initializer.ClassPriors) {
                waiting.add(parameter);
            }
        }
    }

    /** Whether the first training data has to say what some parameters start with. */
    boolean waitsForData() {
        return !waiting.isEmpty();
    }

    /** Fills the parameters that wait for data. */
    void fillFrom(Dataset training) {
        waiting.forEach(parameter -> put(parameter, Priors.of(spec, layer(parameter), training)));
        waiting.clear();
    }

    /** The layer of a parameter, which is the output whose class frequencies it starts from. */
    private static String layer(ParameterSpec parameter) {
        return parameter.name().substring(0, parameter.name().lastIndexOf('.'));
    }

    private void put(ParameterSpec parameter, float[] logical) {
        var layout = parameter.layout();
        for (int i = 0; i < logical.length; i++) {
            values[layout.index(i)] = logical[i];
        }
    }

    private static float[] numbers(ParameterSpec parameter, CounterRandom random) {
        int size = parameter.layout().size();
        if (parameter.initializer() instanceof Initializer.Orthogonal(float gain)) {
            int rows = parameter.shape().getFirst();
            return OrthogonalMatrix.draw(rows, size / rows, gain, random);
        }
        var numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = draw(parameter.initializer(), random, i);
        }
        return numbers;
    }

    private static float draw(Initializer initializer, CounterRandom random, long index) {
        return switch (initializer) {
            case Initializer.Constant(float value) -> value;
            case Initializer.Normal(float mean, float standardDeviation) ->
                mean + standardDeviation * random.normal(index);
            case Initializer.Uniform(float low, float high) -> low + (high - low) * random.uniform(index);
            case Initializer.TruncatedNormal(float mean, float standardDeviation) ->
                mean + standardDeviation * random.truncatedNormal(index);
            case Initializer.Given(List<Float> numbers) -> numbers.get((int) index);
            case Initializer.ClassPriors _ -> 0;
            case Initializer.Orthogonal _ ->
                throw new IllegalStateException("an orthogonal matrix is drawn as a whole");
        };
    }

    ParameterSpec find(String name) {
        return spec.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Network " + spec.name() + " has no parameter '" + name
                        + "'; it has " + spec.parameters().stream().map(ParameterSpec::name).toList() + "."));
    }

    /** A copy of one parameter in logical order. */
    float[] get(ParameterSpec parameter) {
        var layout = parameter.layout();
        var copy = new float[layout.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[layout.index(i)];
        }
        return copy;
    }

    /** Sets one parameter from logical order. */
    void set(ParameterSpec parameter, float[] logical) {
        var layout = parameter.layout();
        if (logical.length != layout.size()) {
            throw new InvalidDataException("Parameter '" + parameter.name() + "' has " + layout.size()
                    + " elements (shape " + parameter.shape() + "), not " + logical.length + ".");
        }
        int bad = Finite.firstNot(logical, 0, logical.length);
        if (bad >= 0) {
            throw new InvalidDataException("Parameter '" + parameter.name() + "', element " + bad + ": " + logical[bad]
                    + "; a finite number is expected.");
        }
        put(parameter, logical);
        waiting.remove(parameter);
    }
}
