package dev.nacre.runtime.train;

/**
 * Is told how a training goes. All calls come from the thread that trains, between steps; an exception thrown here ends
 * the training and leaves the parameters as they are.
 */
public interface TrainingListener {

    /** Everything has been checked, the first epoch is next. */
    default void onTrainingStart(TrainingStart start) {}

    /** An epoch begins; the first is 1. */
    default void onEpochStart(int epoch) {}

    /**
     * A step is done. Called often: an implementation that allocates here slows small networks down.
     *
     * @param step number of the step in its epoch, from 1
     * @param rows rows of the step
     * @param loss mean loss of these rows
     */
    default void onStep(int step, int rows, float loss) {}

    /** An epoch, with its validation, is done. */
    default void onEpochEnd(EpochResult result) {}

    /** Training is over, with its last epoch or early; not called when it ends with an exception. */
    default void onTrainingEnd(History history) {}
}
