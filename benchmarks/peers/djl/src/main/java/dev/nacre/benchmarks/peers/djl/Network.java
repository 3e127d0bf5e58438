package dev.nacre.benchmarks.peers.djl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Step;
import dev.nacre.benchmarks.protocol.Task;

/** A task's steps as blocks of DJL. */
final class Network {

    private static final float EPSILON = 1e-5f;
    // The share of the old mean that stays, where the protocol counts the share of the new one.
    private static final float KEPT = 0.9f;

    private final Map<String, Block> named = new LinkedHashMap<>();
    private final Block block;

    Network(Task task) {
        block = sequence(task.steps());
    }

    Block block() {
        return block;
    }

    /** Makes parameters for samples of this shape. */
    void initialize(NDManager manager, Shape batch) {
        block.initialize(manager, DataType.FLOAT32, batch);
    }

    /** Gives every parameter its value in the state, and batch norm its first mean and variance. */
    void reset(InitialState state) {
        named.forEach((name, one) -> {
            for (var parameter : one.getParameters()) {
                var array = parameter.getValue().getArray();
                switch (parameter.getKey()) {
                    case "weight", "gamma" -> array.set(state.parameter(name + ".weight").values());
                    case "bias", "beta" -> array.set(state.parameter(name + ".bias").values());
                    case "runningMean" -> array.muli(0);
                    case "runningVar" -> array.muli(0).addi(1);
                    default -> throw new IllegalStateException("DJL has a parameter '" + parameter.getKey() + "'");
                }
            }
        });
    }

    private SequentialBlock sequence(List<Step> steps) {
        var blocks = new SequentialBlock();
        steps.forEach(step -> blocks.add(block(step)));
        return blocks;
    }

    private Block block(Step step) {
        return switch (step) {
            case Step.Dense dense -> named(dense.name(), Linear.builder().setUnits(dense.out()).build());
            case Step.Convolution convolution -> named(convolution.name(), convolution(convolution));
            case Step.BatchNorm norm -> named(norm.name(), BatchNorm.builder().optEpsilon(EPSILON).optMomentum(KEPT)
                    .build());
            case Step.Relu _ -> Activation.reluBlock();
            case Step.Dropout dropout -> Dropout.builder().optRate(dropout.rate()).build();
            case Step.MaxPool pool -> Pool.maxPool2dBlock(square(pool.size()), square(pool.size()));
            case Step.GlobalAveragePool _ -> Pool.globalAvgPool2dBlock();
            case Step.Flatten _ -> Blocks.batchFlattenBlock();
            case Step.Residual residual -> new ParallelBlock(Network::sum, List.of(Blocks.identityBlock(), sequence(
                    residual.body())));
        };
    }

    private static Block convolution(Step.Convolution convolution) {
        return Conv2d.builder().setFilters(convolution.out()).setKernelShape(square(convolution.kernel()))
                .optStride(square(convolution.stride())).optPadding(square(convolution.padding()))
                .optGroups(convolution.groups()).optBias(convolution.bias()).build();
    }

    private static NDList sum(List<NDList> branches) {
        return new NDList(branches.get(0).singletonOrThrow().add(branches.get(1).singletonOrThrow()));
    }

    private Block named(String name, Block one) {
        named.put(name, one);
        return one;
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
