package dev.nacre.benchmarks.measure;

/**
 * What the machine could do at most, measured next to the value.
 *
 * @param peak the best possible value, in the value's own unit
 * @param fraction how much of the machine's ability the work used, 1 being all
 */
public record Yardstick(double peak, double fraction) {}
