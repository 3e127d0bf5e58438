package dev.nacre.processor.check;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Output;
import dev.nacre.processor.network.NetworkGraph.Parameter;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.shape.Shape;

/**
 * How many floats a network takes at most, padding included, before anything is planned: as if no two values shared memory
 * and no two steps were fused.
 *
 * @param perSample floats of the workspace that each sample of the batch takes
 * @param shared floats of the workspace that do not depend on the batch
 * @param together so many samples stand side by side where there are grids; 1 where there are none
 */
record Footprint(long perSample, long shared, int together) {

    /** Floats in the widest vector, to which every row is padded. */
    private static final int LANES = 16;

    /** The differences, their sum and mean, and what leads back from there. */
    private static final int VALUES_OF_A_LOSS = 5;
    private static final int SCALARS_OF_A_LOSS = 6;
    private static final int VALUES_OF_A_PENALTY = 5;
    /** Differences, squares and their gradients; statistics of a batch are as wide as one more sample each. */
    private static final int VALUES_OF_A_NORM = 8;
    /** A branch within a layer: its sum, bias, norm and activation, and what leads back. */
    private static final int VALUES_OF_A_BRANCH = 2 * VALUES_OF_A_NORM;
    /** What a loss has for each position: terms, weights and their products, and what leads back. */
    private static final int VALUES_OF_A_POSITION = 12;
    /** Far beyond any array, and still small enough to be added up. */
    private static final long UNCOUNTED = 1L << 50;
    /** Samples of grids may stand both in rows and side by side. */
    private static final int LAYOUTS = 2;

    static Footprint of(NetworkGraph graph) {
        boolean grids = hasGrids(graph);
        long perSample = graph.inputs().stream().mapToLong(input -> padded(input.shape())).sum()
                + graph.outputs().stream().mapToLong(output -> loss(graph, output)).sum();
        long shared = 0;
        for (var node : graph.layers()) {
            perSample += node.stages().stream().mapToLong(Footprint::values).sum() + penalty(node);
            boolean leadsBack = graph.inputs().stream().noneMatch(input -> node.inputs().contains(input.name()));
            shared += parameters(node).mapToLong(one -> floats(one) + (leadsBack ? transposed(one) : 0)).sum();
        }
        return new Footprint(grids ? LAYOUTS * perSample : perSample, shared, grids ? LANES : 1);
    }

    private static boolean hasGrids(NetworkGraph graph) {
        return graph.layers().stream().flatMap(node -> node.stages().stream())
                .anyMatch(stage -> stage.shape().rank() > 1
                        || stage.inputs().stream().anyMatch(input -> input.rank() > 1));
    }

    /** The largest batch that fits an array of so many floats; 0 if none does. */
    long fitting(long floats) {
        return Math.max(0, (floats - shared) / perSample / together * together);
    }

    /** More than a long holds, where layers and batch are both as large as an int. */
    BigInteger workspace(int batch) {
        return BigInteger.valueOf(perSample)
                .multiply(BigInteger.valueOf(Math.ceilDiv((long) batch, together) * together))
                .add(BigInteger.valueOf(shared));
    }

    static Stream<Parameter> parameters(Node node) {
        return node.stages().stream().flatMap(stage -> stage.parameters().stream());
    }

    /** Floats of a parameter: the outputs of a matrix are padded, as lanes run over them. */
    static long floats(Parameter parameter) {
        var extents = parameter.definition().shape().extents();
        return isMatrix(parameter) ? elements(extents) / extents.getFirst() * padded(extents.getFirst())
                : padded(elements(extents));
    }

    /** Floats of the copy that gradients go back through. */
    private static long transposed(Parameter parameter) {
        var extents = parameter.definition().shape().extents();
        return isMatrix(parameter) ? elements(extents) / extents.getLast() * padded(extents.getLast()) : 0;
    }

    private static boolean isMatrix(Parameter parameter) {
        return parameter.definition().role() == ParameterDefinition.Role.WEIGHT;
    }

    /**
     * A stage's result and its product before the bias; for each of its operands the gradient, and the sum with the gradient
     * from another reader.
     */
    private static long values(Stage stage) {
        boolean normalises = stage.role() == Role.NORMALISATION;
        return padded(stage.shape()) * (normalises ? VALUES_OF_A_NORM : stage.parameters().isEmpty() ? 1 : 2)
                + stage.inputs().stream().mapToLong(input -> 2 * padded(broadcast(input, stage.shape()))).sum()
                + stage.layer().inner(stage.inputs()).stream().mapToLong(Footprint::padded).sum() * VALUES_OF_A_BRANCH;
    }

    /** What a row of channels beside a grid gets back is as large as the grid, before it is summed. */
    private static Shape broadcast(Shape input, Shape result) {
        return input.rank() < result.rank() ? result : input;
    }

    /** The sizes of a layer's numbers, and what leads back from them to the numbers. */
    private static long penalty(Node node) {
        return node.activityPenalty() > 0 ? VALUES_OF_A_PENALTY * padded(node.shape()) + SCALARS_OF_A_LOSS * LANES : 0;
    }

    private static long loss(NetworkGraph graph, Output output) {
        var shape = graph.layer(output.layer()).shape();
        long positions = elements(shape.extents()) / shape.channels();
        return VALUES_OF_A_LOSS * padded(shape) + (positions > 1 ? VALUES_OF_A_POSITION * padded(positions) : 0)
                + padded(output.loss().targetWidth(shape))
                + SCALARS_OF_A_LOSS * LANES;
    }

    static long padded(Shape shape) {
        return padded(elements(shape.extents()));
    }

    private static long elements(List<Integer> extents) {
        return extents.stream().mapToLong(Integer::longValue)
                .reduce(1, (left, right) -> (double) left * right > UNCOUNTED ? UNCOUNTED : left * right);
    }

    private static long padded(long size) {
        return Math.ceilDiv(size, LANES) * LANES;
    }
}
