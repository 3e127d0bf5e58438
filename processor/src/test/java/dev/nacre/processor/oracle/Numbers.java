package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.train.Loss;

/**
 * All that a program gets from outside, in the order of its {@link Program.Ends}: every element is exactly a float, so that
 * both sides start from the same numbers.
 *
 * @param slots for each parameter what its optimizer remembers
 */
public record Numbers(List<double[]> inputs, List<double[]> targets, List<double[]> parameters,
        List<List<double[]>> slots) {

    /** Random inputs and targets, small random parameters, empty slots. */
    public static Numbers draw(NetworkGraph graph, int rows, long seed) {
        var random = new SplittableRandom(seed);
        var inputs = graph.inputs().stream().map(input -> normal(random, rows * input.shape().size(), 1)).toList();
        var targets = graph.outputs().stream().map(output -> target(graph, output, rows, random)).toList();
        var parameters = new ArrayList<double[]>();
        var slots = new ArrayList<List<double[]>>();
        for (var parameter : parameters(graph)) {
            int size = parameter.definition().shape().size();
            parameters.add(normal(random, size, 1 / Math.sqrt(parameter.definition().fanIn())));
            slots.add(graph.optimizer().slots().stream().map(_ -> new double[size]).toList());
        }
        return new Numbers(inputs, targets, List.copyOf(parameters), List.copyOf(slots));
    }

    /** The parameters of a network in the order in which programs hold them. */
    public static List<NetworkGraph.Parameter> parameters(NetworkGraph graph) {
        return graph.layers().stream().flatMap(node -> node.stages().stream())
                .flatMap(stage -> stage.parameters().stream()).toList();
    }

    private static double[] target(NetworkGraph graph, NetworkGraph.Output output, int rows, SplittableRandom random) {
        var shape = graph.layer(output.layer()).shape();
        int count = rows * output.loss().targetWidth(shape);
        return switch (output.loss().target()) {
            case Loss.TargetKind.CLASS -> random.ints(count, 0, shape.size()).asDoubleStream().toArray();
            case Loss.TargetKind.BINARY -> random.ints(count, 0, 2).asDoubleStream().toArray();
            case Loss.TargetKind.VALUES -> normal(random, count, 1);
        };
    }

    private static double[] normal(SplittableRandom random, int count, double deviation) {
        return random.doubles(count).map(_ -> (float) (deviation * random.nextGaussian())).toArray();
    }

    /** The values of a program's ends. */
    public Map<Value, double[]> bind(Program program) {
        var bound = new HashMap<Value, double[]>();
        var ends = program.ends();
        bind(bound, ends.inputs(), inputs);
        bind(bound, ends.targets(), targets);
        for (int i = 0; i < parameters.size(); i++) {
            bound.put(ends.parameters().get(i).value(), parameters.get(i));
            bind(bound, ends.parameters().get(i).slots(),
                    ends.parameters().get(i).slots().isEmpty() ? List.of() : slots.get(i));
        }
        return bound;
    }

    private static void bind(Map<Value, double[]> bound, List<Value> values, List<double[]> arrays) {
        for (int i = 0; i < values.size(); i++) {
            bound.put(values.get(i), arrays.get(i));
        }
    }

    /** The first rows. */
    public Numbers firstRows(int rows, int all) {
        UnaryOperator<double[]> cut = array -> java.util.Arrays.copyOf(array, array.length / all * rows);
        return new Numbers(inputs.stream().map(cut).toList(), targets.stream().map(cut).toList(), parameters, slots);
    }

    /** The same batch in another state of training. */
    public Numbers withState(List<double[]> newParameters, List<List<double[]>> newSlots) {
        return new Numbers(inputs, targets, newParameters, newSlots);
    }

    /** Inputs, parameters and slots moved by a random share of at most {@code size} of themselves. */
    Numbers jittered(double size, long seed) {
        var random = new SplittableRandom(seed);
        UnaryOperator<double[]> jitter = array -> java.util.Arrays.stream(array)
                .map(number -> number * (1 + size * (2 * random.nextDouble() - 1))).toArray();
        return new Numbers(inputs.stream().map(jitter).toList(), targets, parameters.stream().map(jitter).toList(),
                slots.stream().map(parameter -> parameter.stream().map(jitter).toList()).toList());
    }
}
