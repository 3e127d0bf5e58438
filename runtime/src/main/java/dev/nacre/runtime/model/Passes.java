package dev.nacre.runtime.model;

import dev.nacre.runtime.parallel.Team;

/**
 * The compiled passes of one network.
 *
 * <p>
 * A training step is run by a whole team: each member calls with itself, does its share and waits inside where the next
 * phase needs the others' results. A prediction is run by one thread alone; many rows are spread over threads by giving
 * each whole batches. An implementation has no state, so any number of threads may infer at once with workspaces of
 * their own.
 */
public interface Passes {

    /** As many numbers as {@link #warmUp} reads or overwrites at most. */
    int WARM_UP_SCRATCH = 32_768;

    /** The network that was compiled. */
    NetworkSpec spec();

    /**
     * One training step: forward, loss, backward, update. Leaves the mean loss in {@link TrainingState#loss}; when that
     * is not finite, it returns before the update, so the parameters stay as they were.
     *
     * @param state parameters, workspace with the step's inputs and targets, step number and learning rate
     * @param rows how many rows stand in the workspace, from 1 to the declared batch
     * @param member who is calling
     */
    void train(TrainingState state, int rows, Team.Member member);

    /**
     * The first of the rows that a member reads in {@link #train} before it waits for others: it has to fill these itself, or
     * all members have to wait after filling.
     *
     * @param rows how many rows the step has
     */
    default int firstRow(int rows, Team.Member member) {
        return member.from(rows);
    }

    /**
     * The row after the last that a member reads in {@link #train} before it waits for others.
     *
     * @param rows how many rows the step has
     */
    default int endRow(int rows, Team.Member member) {
        return member.to(rows);
    }

    /**
     * One forward pass with the behaviour of prediction (no dropout, no noise).
     *
     * @param parameters the parameters, in storage order; only read
     * @param workspace an inference workspace with the inputs in it, and the targets when the loss is wanted
     * @param rows how many rows stand in the workspace, from 1 to the declared batch
     * @param withLoss whether to leave the losses of the samples at {@link Arena#lossOffset()}
     */
    void infer(float[] parameters, float[] workspace, int rows, boolean withLoss);

    /**
     * As {@link #infer} without losses, for networks with one input, whose rows stay where they are when the passes can read
     * them there; else they are copied into the workspace.
     *
     * @param parameters the parameters, in storage order; only read
     * @param input an array with the rows, one after another; only read
     * @param inputAt where the first begins
     * @param workspace an inference workspace
     * @param rows how many rows there are, from 1 to the declared batch
     */
    default void inferFrom(float[] parameters, float[] input, int inputAt, float[] workspace, int rows) {
        spec().inputs().getFirst().rows().put(input, inputAt, workspace, rows);
        infer(parameters, workspace, rows, false);
    }

    /**
     * Calls the tiles of matrix products that do most of the work, each once, on numbers that nobody needs; networks without
     * such products, and the scalar fallback, have none.
     *
     * @param scratch at least {@link #WARM_UP_SCRATCH} numbers, which are overwritten
     * @param n how many products go into each sum, from 0 to 16; with 0 the calls do nothing but be counted
     */
    default void warmUp(float[] scratch, int n) {}
}
