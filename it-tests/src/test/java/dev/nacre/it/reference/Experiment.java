package dev.nacre.it.reference;

import java.util.Map;
import java.util.function.Function;

/** How a kind of case is computed by generated networks. */
interface Experiment {

    /** The networks that it needs, by a word for each. */
    Map<String, Declaration> networks();

    /** Runs them, given fresh ones by their words, and compares. */
    void run(Function<String, Trainee> trainees, Comparison comparison);
}
