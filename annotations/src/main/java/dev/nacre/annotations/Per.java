package dev.nacre.annotations;

/** What a length of time is counted in: the unit of the lengths that a schedule is given. */
public enum Per {

    /** Passes over the training data. */
    EPOCH,

    /** Updates of the parameters, one for each batch. */
    STEP
}
