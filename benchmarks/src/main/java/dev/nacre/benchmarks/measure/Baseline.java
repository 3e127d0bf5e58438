package dev.nacre.benchmarks.measure;

/**
 * What the machine could do at best, measured next to the value.
 *
 * @param peak the best possible value, in the value's own unit
 * @param fraction how much of the machine's ability the workload used, 1 being all
 */
public record Baseline(double peak, double fraction) {}
