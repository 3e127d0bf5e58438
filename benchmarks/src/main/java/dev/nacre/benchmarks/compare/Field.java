package dev.nacre.benchmarks.compare;

import java.util.List;
import java.util.Map;

/**
 * Everybody who was to take part.
 *
 * @param competitors who can be started, Nacre first
 * @param absent the others, with the reason why they are not among them
 */
record Field(List<Competitor> competitors, Map<String, String> absent) {}
