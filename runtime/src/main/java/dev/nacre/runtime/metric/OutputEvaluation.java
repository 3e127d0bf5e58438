package dev.nacre.runtime.metric;

/** How well one output of a network does on a dataset. */
public sealed interface OutputEvaluation permits ClassesEvaluation, BinaryEvaluation, ValuesEvaluation {

    /** Name of the output. */
    String output();

    /** Number of rows that were looked at. */
    long rows();

    /** The fraction of correct predictions; NaN for an output of free numbers, which has none. */
    double accuracy();
}
