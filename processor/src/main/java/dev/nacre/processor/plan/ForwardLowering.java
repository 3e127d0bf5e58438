package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.ScalarExpression;
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

    ForwardLowering(NetworkGraph graph, Tape tape, boolean training) {
        this.graph = graph;
        this.tape = tape;
        this.training = training;
    }

    Ends lower() {
        var inputs = graph.inputs().stream().map(this::input).toList();
        var parameterValues = allParameters();
        graph.layers().forEach(this::layer);
        var outputs = new ArrayList<Value>();
        var targets = new ArrayList<Value>();
        var losses = new ArrayList<Value>();
        for (var output : graph.outputs()) {
            tape.enter(output.layer() + ".loss");
            var prediction = prediction(output);
            var target = tape.source(output.layer() + "Target", Domain.BATCH,
                    Shape.of(output.loss().targetWidth(prediction.shape())));
            outputs.add(training ? prediction : result(output.layer()));
            targets.add(target);
            losses.add(output.loss().lower(tape, prediction, target));
        }
        var layers = graph.layers().stream().map(node -> result(node.name())).toList();
        return new Ends(inputs, outputs, targets, total(losses), layers, parameterValues);
    }

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
        var shape = parameter.definition().shape();
        var value = tape.source(name, Domain.SHARED, shape);
        parameters.put(parameter.name(), value);
        var slots = training
                ? graph.optimizer().slots().stream()
                        .map(slot -> tape.source(Names.camel(parameter.name() + "." + slot), Domain.SHARED, shape))
                        .toList()
                : List.<Value>of();
        return new ParameterValues(parameter, value, slots);
    }

    private void layer(NetworkGraph.Node node) {
        tape.enter(node.name());
        var inputs = node.inputs().stream().map(this::result).toList();
        for (var stage : node.stages()) {
            if (inputs.size() == 1) {
                beforeLastStage.put(node.name(), inputs.getFirst());
            }
            var name = stage.equals(node.stages().getLast()) ? node.name() : node.name() + stage.annotation();
            inputs = List.of(stage.layer().lower(tape, new Context(name, training), inputs, values(stage)));
        }
        results.put(node.name(), inputs.getFirst());
    }

    private List<Value> values(NetworkGraph.Stage stage) {
        return stage.parameters().stream().map(parameter -> found(parameters, parameter.name())).toList();
    }

    /** What the loss works from: the output, or the input of the activation that the loss absorbs. */
    private Value prediction(NetworkGraph.Output output) {
        var absorbed = output.loss().absorbedActivation();
        var last = graph.layer(output.layer()).stages().getLast().annotation();
        return !absorbed.isEmpty() && last.equals(absorbed)
                ? found(beforeLastStage, output.layer())
                : result(output.layer());
    }

    private Value total(List<Value> losses) {
        tape.enter("");
        var total = losses.getFirst();
        for (var loss : losses.subList(1, losses.size())) {
            total = tape.elementwise("loss", ScalarExpression.variable(0).plus(ScalarExpression.variable(1)), total,
                    loss);
        }
        return total;
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

    private record Context(String name, boolean training) implements Layer.Lowering {}
}
