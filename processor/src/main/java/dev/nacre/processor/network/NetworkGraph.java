package dev.nacre.processor.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.Clipping;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Loss;
import dev.nacre.processor.train.Optimizer;
import dev.nacre.processor.train.Regulariser;
import dev.nacre.processor.train.Schedule;

/**
 * A network whose layers are wired, whose shapes are known and whose parameters are named.
 *
 * @param declaration what the user wrote
 * @param inputs in order of declaration
 * @param layers in source order, which is an order of evaluation
 * @param uses of blocks, whose layers are among the layers
 * @param outputs in source order
 * @param training batch, epochs, seed, schedule, early stopping
 * @param optimizer how parameters move
 * @param clipping of gradients, penalties included, before the optimizer sees them
 */
public record NetworkGraph(NetworkDeclaration declaration, List<Input> inputs, List<Node> layers, List<Use> uses,
        List<Output> outputs, Training training, Optimizer optimizer, Optional<Clipping> clipping) {

    public NetworkGraph {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        uses = List.copyOf(uses);
        outputs = List.copyOf(outputs);
    }

    /** What a sample gives. */
    public record Input(String name, Shape shape, SourceRef source) {}

    /**
     * One declared layer: a chain of stages (operation, activation, noise).
     *
     * @param name the method; of a block's layer the names of its uses before it: {@code stage.2.first}
     * @param inputs names of the inputs or layers that feed the first stage
     * @param stages at least one
     * @param activityPenalty the factor of the sum of sizes of what leaves the last stage before noise, which every sample adds
     *        to the loss; 0 for none
     */
    public record Node(String name, List<String> inputs, List<Stage> stages, double activityPenalty,
            SourceRef source) {
        public Node {
            inputs = List.copyOf(inputs);
            stages = List.copyOf(stages);
        }

        public Shape shape() {
            return stages.getLast().shape();
        }

        /** The stage for this; none where the layer has none. */
        public Optional<Stage> stage(Role role) {
            return stages.stream().filter(stage -> stage.role() == role).findFirst();
        }

        /** What its numbers mean to a loss, as its activation says. */
        public Readout readout() {
            return stage(Role.ACTIVATION).map(stage -> stage.layer().readout()).orElse(Readout.SCORES);
        }
    }

    /**
     * One annotation on a layer's method.
     *
     * @param annotation its simple name
     * @param role what it is for
     * @param inputs the shapes that reach it
     * @param shape the shape that leaves it
     */
    public record Stage(String annotation, Role role, Layer layer, List<Shape> inputs, Shape shape,
            List<Parameter> parameters, SourceRef source) {
        public Stage {
            inputs = List.copyOf(inputs);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A trained tensor.
     *
     * @param name unique in the network: {@code features.weight}
     * @param maxNorm what the Euclidean norm of the weights that come into one unit, a row, is kept to after each update
     * @param stream its random stream for initialisation: its position among all parameters of the network
     */
    public record Parameter(String name, ParameterDefinition definition, Initialiser initialiser,
            List<Regulariser> regularisers, OptionalDouble maxNorm, int stream) {
        public Parameter {
            regularisers = List.copyOf(regularisers);
        }

        /** By how much a weight's start makes the variance of independent signals grow through a linear layer. */
        public double growth() {
            return initialiser.variance(definition.fanIn()) * definition.fanIn();
        }
    }

    /**
     * A method of the network that stands for the layers of a block.
     *
     * @param name the method; the names of the block's layers begin with it
     * @param block the block's simple name
     * @param inputs names of the inputs or layers that feed it
     * @param result the layer whose value it gives
     */
    public record Use(String name, String block, int copies, List<String> inputs, String result) {
        public Use {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A layer whose value is an output of the network, and what it is trained for.
     *
     * @param name the method, by which users call it
     * @param layer the method, or the layer that it stands for where it uses a block
     * @param weighted whether samples say how much they count
     */
    public record Output(String name, String layer, Loss loss, boolean weighted, SourceRef source) {}

    /**
     * The settings of {@code @Train}, and what else says how long and how fast to go.
     *
     * @param schedule of the learning rate
     */
    public record Training(int batch, int epochs, long seed, Schedule schedule,
            Optional<EarlyStopping> earlyStopping) {}

    /** Where the size of the batch is said; the interface where the default holds. */
    public SourceRef batchSource() {
        return place("Train", "batch");
    }

    /** Where the interface's annotation of that name stands. */
    public SourceRef place(String annotation) {
        return declaration.annotation(annotation).map(AnnotationUse::source).orElse(declaration.source());
    }

    /** Where a member of it is written; the annotation where the default holds. */
    public SourceRef place(String annotation, String member) {
        return declaration.annotation(annotation).map(use -> use.at(member)).orElse(declaration.source());
    }

    public Node layer(String name) {
        return layers.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
    }
}
