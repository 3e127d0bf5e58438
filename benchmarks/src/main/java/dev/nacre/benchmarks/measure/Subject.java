package dev.nacre.benchmarks.measure;

/**
 * What was measured.
 *
 * @param work the network or the job
 * @param metric which of its properties
 * @param threads how many threads it had, the caller included
 */
public record Subject(String work, String metric, int threads) {}
