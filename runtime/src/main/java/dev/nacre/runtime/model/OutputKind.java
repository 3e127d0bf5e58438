package dev.nacre.runtime.model;

/** What the numbers of an output mean, which decides the form of its targets and the metrics that fit. */
public enum OutputKind {
    /** One of K classes at each position: K probabilities; the target is one class index from 0 to K - 1, as a float. */
    CLASSES,
    /** Independent yes-no questions: each number is a probability; targets lie in [0, 1], one per number. */
    BINARY,
    /** Independent yes-no questions: each number is a score, above 0 for yes; targets are -1 or 1, one per number. */
    SIGNED,
    /** One of K classes at each position: the target is K probabilities that sum to 1, the largest the true class. */
    DISTRIBUTIONS,
    /** Free numbers (regression); targets have the width of the output. */
    VALUES
}
