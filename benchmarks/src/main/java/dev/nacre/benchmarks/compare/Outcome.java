package dev.nacre.benchmarks.compare;

import java.util.Map;

import dev.nacre.benchmarks.measure.Spread;

/**
 * Values of everybody for one row.
 *
 * @param values by system
 * @param failures of the systems that have no value, with reasons
 * @param sound false when somebody did something else than Nacre
 */
record Outcome(Map<String, Spread> values, Map<String, String> failures, boolean sound) {}
