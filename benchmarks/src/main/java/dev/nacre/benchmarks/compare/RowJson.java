package dev.nacre.benchmarks.compare;

import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.nacre.benchmarks.measure.Spread;

/** Rows as JSON: one object each, null where there is nothing. */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowJson() {}

    static String write(List<Row> rows, Limit limit) {
        var array = MAPPER.createArrayNode();
        rows.forEach(row -> write(row, limit, array.addObject()));
        return array.toPrettyString() + "\n";
    }

    private static void write(Row row, Limit limit, ObjectNode json) {
        json.put("work", row.subject().workload());
        json.put("metric", row.subject().metric());
        json.put("threads", row.subject().threads());
        json.put("unit", row.scale().unit());
        json.put("isa", limit.instructions().key());
        put(json, "nacre", row.own().map(Spread::median).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        var peers = json.putObject("peers");
        var spread = MAPPER.createObjectNode();
        row.values().forEach((name, value) -> {
            if (!name.equals(Competitor.OWN)) {
                put(peers, name, OptionalDouble.of(value.median()));
            }
            extremes(value, spread.putArray(name));
        });
        json.put("bestPeer", row.bestPeer().orElse(null));
        put(json, "ratio", row.ratio());
        json.set("spread", spread);
        var baseline = row.baseline();
        put(json, "peak", baseline == null ? OptionalDouble.empty() : OptionalDouble.of(baseline.peak()));
        put(json, "fraction", baseline == null ? OptionalDouble.empty() : OptionalDouble.of(baseline.fraction()));
        goal(row, json);
        var unlimited = json.putObject("unlimited");
        limit.unlimited(row.values().keySet().stream().toList()).forEach(unlimited::put);
        var failures = json.putObject("failures");
        row.failures().forEach(failures::put);
    }

    private static void goal(Row row, ObjectNode json) {
        var goal = json.putObject("goal");
        goal.put("of", row.goal().of() == Goal.Of.RATIO ? "ratio" : "nacre");
        goal.put(switch (row.goal().target().bound()) {
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
        }, row.goal().target().limit());
        json.put("met", row.met().orElse(null));
    }

    private static void extremes(Spread value, ArrayNode json) {
        json.add(value.low());
        json.add(value.high());
    }

    private static void put(ObjectNode json, String name, OptionalDouble number) {
        if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
            json.put(name, number.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
