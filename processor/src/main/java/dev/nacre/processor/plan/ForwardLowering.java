package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.plan.Program.Ends;
import dev.nacre.processor.plan.Program.ParameterValues;
import dev.nacre.processor.shape.Shape;

/** Records the forward pass of a network and the loss of each sample. */
final class ForwardLowering {

    private final NetworkGraph graph;
    private final Tape tape;
    private final boolean training;
    private final Map<String, Value> results = new HashMap<>();
    private final Map<String, Value> beforeLastStage = new HashMap<>();
    private final Map<String, Value> parameters = new HashMap<>();
    private final List<Remembered> remembered = new ArrayList<>();
    private final List<Value> penalties = new ArrayList<>();

    ForwardLowering(NetworkGraph graph, Tape tape, boolean training) {
        this.graph = graph;
        this.tape = tape;
        this.training = training;
    }

    /** The network's forward pass, and what training has to know besides. */
    Lowered lower() {
        var inputs = graph.inputs().stream().map(this::input).toList();
        var parameterValues = allParameters();
        graph.layers().forEach(this::layer);
        var losses = new LossLowering(tape);
        for (var output : graph.outputs()) {
            var prediction = prediction(output);
            losses.add(output, prediction, training ? prediction : result(output.layer()));
        }
        var layers = graph.layers().stream().map(node -> result(node.name())).toList();
        var ends = new Ends(inputs, losses.outputs(), losses.targets(), losses.weights(), losses.total(), penalties,
                layers, parameterValues, tape.constants());
        return new Lowered(ends, remembered);
    }

    /**
     * What a forward pass amounts to.
     *
     * @param remembered how states change in training
     */
    record Lowered(Ends ends, List<Remembered> remembered) {
        Lowered {
            remembered = List.copyOf(remembered);
        }
    }

    /** A state, variable 0 of its update, and what was seen of a batch, variable 1. */
    record Remembered(String layer, Value state, ScalarExpression update, Value seen) {}

    private Value input(NetworkGraph.Input input) {
        var value = tape.source(input.name(), Domain.BATCH, input.shape());
        results.put(input.name(), value);
        return value;
    }

    private List<ParameterValues> allParameters() {
        var all = new ArrayList<ParameterValues>();
        for (var node : graph.layers()) {
            for (var stage : node.stages()) {
                stage.parameters().forEach(parameter -> all.add(parameter(parameter)));
            }
        }
        return all;
    }

    private ParameterValues parameter(NetworkGraph.Parameter parameter) {
        var name = Names.camel(parameter.name());
        var shape = inMemory(parameter.definition());
        var value = tape.source(name, Domain.SHARED, shape);
        parameters.put(parameter.name(), value);
        var slots = training
                ? graph.optimizer().slots().stream()
                        .map(slot -> tape.source(Names.camel(parameter.name() + "." + slot), Domain.SHARED, shape))
                        .toList()
                : List.<Value>of();
        return new ParameterValues(parameter, value, slots);
    }

    /** Weights of products, filters among them, stand in panels; everything else in rows, whatever its shape is to the user. */
    private static Shape inMemory(ParameterDefinition definition) {
        var shape = definition.shape();
        int columns = shape.extents().getFirst();
        return definition.role() == ParameterDefinition.Role.WEIGHT ? Shape.of(columns, shape.size() / columns)
                : Shape.of(shape.size());
    }

    private void layer(NetworkGraph.Node node) {
        tape.enter(node.name());
        var layer = Names.camel(node.name());
        var inputs = node.inputs().stream().map(this::result).toList();
        var lastBeforeNoise = node.stages().stream().filter(stage -> !isNoise(stage)).reduce((_, last) -> last);
        for (var stage : node.stages()) {
            if (inputs.size() == 1) {
                beforeLastStage.put(node.name(), inputs.getFirst());
            }
            var name = stage.equals(node.stages().getLast()) ? layer : layer + stage.annotation();
            inputs = List.of(stage.layer().lower(tape, new Context(node.name(), name, training, remembered), inputs,
                    values(stage)));
            if (lastBeforeNoise.filter(stage::equals).isPresent()) {
                penalise(node, inputs.getFirst());
            }
        }
        results.put(node.name(), inputs.getFirst());
    }

    private static boolean isNoise(NetworkGraph.Stage stage) {
        return stage.role() == LayerEntry.Role.NOISE;
    }

    /** {@code factor sum_f |y[f]|} of each sample. */
    private void penalise(NetworkGraph.Node node, Value activity) {
        if (training && node.activityPenalty() > 0) {
            var size = ScalarExpression.apply(UnaryFunction.ABSOLUTE, ScalarExpression.variable(0))
                    .times(node.activityPenalty());
            var sizes = tape.elementwise(activity.name() + "Penalties", size, activity);
            penalties.add(tape.apply(new Op.SumOverFeatures(), activity.name() + "Penalty", sizes));
        }
    }

    private List<Value> values(NetworkGraph.Stage stage) {
        return stage.parameters().stream().map(parameter -> found(parameters, parameter.name())).toList();
    }

    /** What the loss works from: the output, or the input of the activation that the loss absorbs. */
    private Value prediction(NetworkGraph.Output output) {
        var last = graph.layer(output.layer()).stages().getLast().layer().readout();
        return output.loss().absorbs().filter(last::equals).isPresent()
                ? found(beforeLastStage, output.layer())
                : result(output.layer());
    }

    private Value result(String name) {
        return found(results, name);
    }

    private static Value found(Map<String, Value> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing is called " + name);
        }
        return value;
    }

    private record Context(String layer, String name, boolean training,
            List<Remembered> remembered) implements Layer.Lowering {

        @Override
        public void remember(Value state, ScalarExpression update, Value seen) {
            remembered.add(new Remembered(layer, state, update, seen));
        }
    }
}
