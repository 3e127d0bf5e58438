package dev.nacre.benchmarks.compare;

import java.nio.file.Path;

import dev.nacre.benchmarks.protocol.Loss;
import dev.nacre.benchmarks.protocol.Task;

/**
 * What everybody is to do: train, or predict so many rows at a time.
 *
 * @param task the network
 * @param rows of a prediction, or 0 for training
 * @param threads to do it with
 * @param state file to start from
 */
record Assignment(Task task, int rows, int threads, Path state) {

    boolean isTraining() {
        return rows == 0;
    }

    /** The request that gets a process ready. */
    String opening() {
        return isTraining() ? "open train " + task.name() + " " + threads + " " + state : predicting(rows);
    }

    /** The request that gets a process ready to predict what it is to learn from. */
    String openingOfSamples() {
        return predicting(task.batch());
    }

    private String predicting(int samples) {
        return "open predict " + task.name() + " " + samples + " " + threads + " " + state;
    }

    boolean givesLogits() {
        return task.loss() == Loss.CROSS_ENTROPY;
    }

    @Override
    public String toString() {
        return (isTraining() ? "training " : "prediction of " + rows + ", ") + task.name() + ", " + threads
                + (threads == 1 ? " thread" : " threads");
    }
}
