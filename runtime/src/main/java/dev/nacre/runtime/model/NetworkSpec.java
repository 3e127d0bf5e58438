package dev.nacre.runtime.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The description of one compiled network: its ports, layers, parameters and the places of all of them in the arrays.
 */
public final class NetworkSpec {

    private final String name;
    private final String fingerprint;
    private final String declaration;
    private final List<InputSpec> inputs;
    private final List<OutputSpec> outputs;
    private final List<LayerSpec> layers;
    private final List<LayerSpec> uses;
    private final List<ParameterSpec> parameters;
    private final TrainingDefaults training;
    private final Sizes sizes;

    private NetworkSpec(Builder builder) {
        name = builder.name;
        fingerprint = builder.fingerprint;
        declaration = builder.declaration;
        inputs = List.copyOf(builder.inputs);
        outputs = List.copyOf(builder.outputs);
        layers = List.copyOf(builder.layers);
        uses = List.copyOf(builder.uses);
        parameters = List.copyOf(builder.parameters);
        training = given(builder.training, "training");
        sizes = given(builder.sizes, "sizes");
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalStateException("network " + name + " needs at least one input and one output");
        }
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("the specification of a network lacks its " + what);
        }
        return value;
    }

    /**
     * Starts a description.
     *
     * @param name simple name of the declaring interface
     * @param fingerprint a hash of everything that decides whether parameters fit
     * @param declaration stable text of the graph
     */
    public static Builder builder(String name, String fingerprint, String declaration) {
        return new Builder(name, fingerprint, declaration);
    }

    /** Simple name of the declaring interface. */
    public String name() {
        return name;
    }

    /**
     * A hash of everything that decides whether parameters fit; stored in model files and compared when they are read.
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** Stable text of the graph, for messages and as metadata of model files. */
    public String declaration() {
        return declaration;
    }

    /** The inputs, in order of declaration. */
    public List<InputSpec> inputs() {
        return inputs;
    }

    /** The outputs, in order of declaration. */
    public List<OutputSpec> outputs() {
        return outputs;
    }

    /** The layers, in order of declaration; those of a block stand where it is used. */
    public List<LayerSpec> layers() {
        return layers;
    }

    /** The uses of blocks, each with what all of its layers are together; these layers are among the others. */
    public List<LayerSpec> uses() {
        return uses;
    }

    /** The parameters, in order of their layers. */
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    /** What the declaration says about training. */
    public TrainingDefaults training() {
        return training;
    }

    /** Lengths of the arrays the network works in. */
    public Sizes sizes() {
        return sizes;
    }

    /** Floating-point operations of one forward pass of one sample. */
    public long flopsPerSample() {
        return layers.stream().mapToLong(layer -> layer.cost().flopsPerSample()).sum();
    }

    /** Numbers the network learns, without padding. */
    public long parameterCount() {
        return parameters.stream().mapToLong(parameter -> parameter.layout().size()).sum();
    }

    @Override
    public String toString() {
        return declaration;
    }

    /** Collects the parts of a description; generated code calls it once per network. */
    public static final class Builder {

        private final String name;
        private final String fingerprint;
        private final String declaration;
        private final List<InputSpec> inputs = new ArrayList<>();
        private final List<OutputSpec> outputs = new ArrayList<>();
        private final List<LayerSpec> layers = new ArrayList<>();
        private final List<LayerSpec> uses = new ArrayList<>();
        private final List<ParameterSpec> parameters = new ArrayList<>();
        private @Nullable TrainingDefaults training;
        private @Nullable Sizes sizes;

        private Builder(String name, String fingerprint, String declaration) {
            this.name = name;
            this.fingerprint = fingerprint;
            this.declaration = declaration;
        }

        /** Adds an input. */
        public Builder input(String input, List<Integer> shape, Rows rows) {
            inputs.add(new InputSpec(input, shape, rows));
            return this;
        }

        /** Adds an input whose numbers are entries of a table. */
        public Builder input(String input, List<Integer> shape, Rows rows, int entries) {
            inputs.add(new InputSpec(input, shape, rows, entries));
            return this;
        }

        /** Adds an output. */
        public Builder output(String output, List<Integer> shape, Rows rows, OutputKind kind, TargetSpec target) {
            outputs.add(new OutputSpec(output, shape, rows, kind, target));
            return this;
        }

        /** Adds a layer. */
        public Builder layer(String layer, String description, LayerShapes shapes, LayerTrace trace, LayerCost cost) {
            layers.add(new LayerSpec(layer, description, shapes, trace, cost));
            return this;
        }

        /** Adds a use of a block, whose layers are added by themselves. */
        public Builder use(String use, String description, LayerShapes shapes, LayerCost cost) {
            uses.add(new LayerSpec(use, description, shapes, LayerTrace.NOT_KEPT, cost));
            return this;
        }

        /** Adds a parameter. */
        public Builder parameter(String parameter, List<Integer> shape, ParameterLayout layout, Initializer initializer,
                int stream) {
            parameters.add(new ParameterSpec(parameter, shape, layout, initializer, stream));
            return this;
        }

        /** Sets what the declaration says about training. */
        public Builder training(TrainingDefaults defaults) {
            training = defaults;
            return this;
        }

        /** Sets the lengths of the arrays. */
        public Builder sizes(Sizes lengths) {
            sizes = lengths;
            return this;
        }

        /** Makes the description. */
        public NetworkSpec build() {
            return new NetworkSpec(this);
        }
    }
}
