package dev.nacre.runtime.train;

/**
 * How long an epoch took.
 *
 * @param seconds time of the epoch's steps, without validation
 * @param samplesPerSecond rows of the steps by these seconds
 */
public record Timing(double seconds, double samplesPerSecond) {}
