package dev.nacre.benchmarks.workload;

import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;

/** Workloads one after the other in one JVM. */
record SeveralWorkloads(List<Workload> workloads) implements Workload {

    SeveralWorkloads {
        workloads = List.copyOf(workloads);
    }

    @Override
    public List<Measurement> measure() {
        return workloads.stream().flatMap(workload -> workload.measure().stream()).toList();
    }
}
