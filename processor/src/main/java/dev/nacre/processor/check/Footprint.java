package dev.nacre.processor.check;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
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
 */
record Footprint(long perSample, long shared) {

    /** Floats in the widest vector, to which every row is padded. */
    private static final int LANES = 16;

    /** The differences, their sum and mean, and what leads back from there. */
    private static final int VALUES_OF_A_LOSS = 5;
    private static final int SCALARS_OF_A_LOSS = 6;
    private static final int VALUES_OF_A_PENALTY = 5;
    /** Differences, squares and their gradients; statistics of a batch are as wide as one more sample each. */
    private static final int VALUES_OF_A_NORM = 8;

    static Footprint of(NetworkGraph graph) {
        long perSample = graph.inputs().stream().mapToLong(input -> padded(input.shape())).sum()
                + graph.outputs().stream().mapToLong(output -> loss(graph, output)).sum();
        long shared = 0;
        for (var node : graph.layers()) {
            perSample += node.stages().stream().mapToLong(Footprint::values).sum() + penalty(node);
            boolean leadsBack = graph.inputs().stream().noneMatch(input -> node.inputs().contains(input.name()));
            shared += parameters(node).mapToLong(one -> floats(one) + (leadsBack ? transposed(one) : 0)).sum();
        }
        return new Footprint(perSample, shared);
    }

    /** More than a long holds, where layers and batch are both as large as an int. */
    BigInteger workspace(int batch) {
        return BigInteger.valueOf(perSample).multiply(BigInteger.valueOf(batch)).add(BigInteger.valueOf(shared));
    }

    static Stream<Parameter> parameters(Node node) {
        return node.stages().stream().flatMap(stage -> stage.parameters().stream());
    }

    /** Floats of a parameter: the outputs of a matrix are padded, as lanes run over them. */
    static long floats(Parameter parameter) {
        var extents = parameter.definition().shape().extents();
        return isMatrix(parameter) ? extents.get(1) * padded(extents.getFirst()) : padded(elements(extents));
    }

    /** Floats of the copy that gradients go back through. */
    private static long transposed(Parameter parameter) {
        var extents = parameter.definition().shape().extents();
        return isMatrix(parameter) ? extents.getFirst() * padded(extents.get(1)) : 0;
    }

    private static boolean isMatrix(Parameter parameter) {
        return parameter.definition().role() == ParameterDefinition.Role.WEIGHT
                && parameter.definition().shape().rank() == 2;
    }

    /**
     * A stage's result and its product before the bias; for each of its operands the gradient, and the sum with the gradient
     * from another reader.
     */
    private static long values(Stage stage) {
        boolean normalises = Layers.find(stage.annotation()).filter(entry -> entry.role() == Role.NORMALISATION)
                .isPresent();
        return padded(stage.shape()) * (normalises ? VALUES_OF_A_NORM : stage.parameters().isEmpty() ? 1 : 2)
                + stage.inputs().stream().mapToLong(input -> 2 * padded(input)).sum();
    }

    /** The sizes of a layer's numbers, and what leads back from them to the numbers. */
    private static long penalty(Node node) {
        return node.activityPenalty() > 0 ? VALUES_OF_A_PENALTY * padded(node.shape()) + SCALARS_OF_A_LOSS * LANES : 0;
    }

    private static long loss(NetworkGraph graph, Output output) {
        var shape = graph.layer(output.layer()).shape();
        return VALUES_OF_A_LOSS * padded(shape) + padded(output.loss().targetWidth(shape))
                + SCALARS_OF_A_LOSS * LANES;
    }

    static long padded(Shape shape) {
        return padded(elements(shape.extents()));
    }

    private static long elements(List<Integer> extents) {
        return extents.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    private static long padded(long size) {
        return Math.ceilDiv(size, LANES) * LANES;
    }
}
