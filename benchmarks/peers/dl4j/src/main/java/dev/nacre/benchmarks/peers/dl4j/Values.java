package dev.nacre.benchmarks.peers.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import dev.nacre.benchmarks.protocol.Loss;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tensor;

/** The state's numbers as arrays of the library. */
final class Values {

    private Values() {}

    static INDArray of(Tensor tensor) {
        return Nd4j.createFromArray(tensor.values()).reshape(tensor.sizes());
    }

    /** Targets as the task's loss wants them: indexes of classes become rows with a single one. */
    static INDArray targets(Task task, int classes, Tensor tensor) {
        return task.loss() == Loss.CROSS_ENTROPY ? hot(tensor, classes) : of(tensor);
    }

    private static INDArray hot(Tensor indexes, int classes) {
        int rows = indexes.values().length;
        INDArray targets = Nd4j.zeros(DataType.FLOAT, rows, classes);
        for (int row = 0; row < rows; row++) {
            targets.putScalar(row, (long) indexes.values()[row], 1);
        }
        return targets;
    }
}
