package dev.nacre.benchmarks.measure;

/**
 * What was measured.
 *
 * @param workload the network or the job
 * @param metric which of its properties
 * @param threads how many threads it had, the caller included
 */
public record Subject(String workload, String metric, int threads) {}
