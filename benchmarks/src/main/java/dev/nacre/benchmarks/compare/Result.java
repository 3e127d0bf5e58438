package dev.nacre.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.protocol.Round;

/**
 * What came out of a match.
 *
 * @param rounds of everybody who came through
 * @param failures of the others, with reasons
 * @param agreed whether all who computed anything computed the same
 * @param peaks of the machine at each of Nacre's rounds, in GFLOP/s
 */
record Result(Map<String, List<Round>> rounds, Map<String, String> failures, boolean agreed, List<Double> peaks) {

    /** One number of each round. */
    Map<String, Spread> values(ToDoubleFunction<Round> number) {
        var values = new LinkedHashMap<String, Spread>();
        rounds.forEach((name, all) -> values.put(name, Spread.of(all.stream().mapToDouble(number).toArray())));
        return values;
    }
}
