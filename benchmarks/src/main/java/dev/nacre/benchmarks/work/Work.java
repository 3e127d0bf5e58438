package dev.nacre.benchmarks.work;

import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;

/** Something to measure, in a JVM that measures nothing else. */
@FunctionalInterface
public interface Work {

    /**
     * Measures.
     *
     * @return the rows of the result; none when this machine or set-up lacks what it takes
     */
    List<Measurement> measure();
}
