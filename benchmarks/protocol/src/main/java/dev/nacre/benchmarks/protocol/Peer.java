package dev.nacre.benchmarks.protocol;

import java.nio.file.Path;

/** A system that takes part in the comparison. */
public interface Peer {

    /** What the tables call it, with its version. */
    String name();

    /**
     * A training from the state's parameters.
     *
     * @throws Unsupported when the system cannot
     */
    Trainer trainer(Task task, InitialState state, int threads);

    /**
     * Predictions with the state's parameters as they are.
     *
     * @param rows of each of the state's inputs
     * @throws Unsupported when the system cannot
     */
    Predictor predictor(Task task, InitialState state, int rows, int threads);

    /**
     * One epoch of 784-128-10 from nothing: reads the files of MNIST, shuffles, trains with Adam on batches of 64.
     *
     * @param mnist a folder that {@link DigitImages} reads
     * @throws Unsupported when the system cannot
     */
    void firstEpoch(Path mnist, int threads);
}
