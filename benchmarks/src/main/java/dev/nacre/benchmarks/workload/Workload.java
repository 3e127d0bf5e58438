package dev.nacre.benchmarks.workload;

import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;

/** Something to measure, in a JVM that measures nothing else. */
@FunctionalInterface
public interface Workload {

    /**
     * Measures.
     *
     * @return the rows of the result; none when this machine or set-up lacks what it takes
     */
    List<Measurement> measure();
}
