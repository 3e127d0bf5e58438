package dev.nacre.benchmarks.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Measurements as a JSON array of flat objects. */
public final class Json {

    // More digits than any of these values is worth.
    private static final MathContext DIGITS = new MathContext(6);

    private Json() {}

    /** One object for each measurement, a line each; a missing peak is null. */
    public static String write(List<Measurement> measurements) {
        return measurements.stream().map(Json::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String object(Measurement measurement) {
        var subject = measurement.subject();
        var baseline = measurement.baseline();
        return "{\"work\": " + string(subject.workload()) + ", \"metric\": " + string(subject.metric())
                + ", \"threads\": "
                + subject.threads() + ", \"value\": " + number(measurement.value().median()) + ", \"unit\": "
                + string(measurement.unit()) + ", \"peak\": " + (baseline == null ? "null" : number(baseline.peak()))
                + ", \"fraction\": " + (baseline == null ? "null" : number(baseline.fraction())) + "}";
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String string(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
