package dev.nacre.benchmarks.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Measurements as lines of text, on their way from the JVM that measured to the one that reports. */
public final class Lines {

    private static final String MARK = "measurement";
    private static final String SEPARATOR = "\t";
    private static final String NOTHING = "-";
    private static final int FIELDS = 12;

    private Lines() {}

    /** Whether the line is a measurement; anything else is talk. */
    public static boolean isMeasurement(String line) {
        return line.startsWith(MARK + SEPARATOR);
    }

    /** Writes one line. */
    public static String write(Measurement measurement) {
        var subject = measurement.subject();
        var value = measurement.value();
        var baseline = measurement.baseline();
        var target = measurement.target();
        return String.join(SEPARATOR,
                List.of(MARK, subject.workload(), subject.metric(), String.valueOf(subject.threads()),
                        String.valueOf(value.median()), String.valueOf(value.low()), String.valueOf(value.high()),
                        measurement.unit(), baseline == null ? NOTHING : String.valueOf(baseline.peak()),
                        baseline == null ? NOTHING : String.valueOf(baseline.fraction()),
                        target == null ? NOTHING : target.bound().name(),
                        target == null ? NOTHING : String.valueOf(target.limit())));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the line is something else
     */
    public static Measurement read(String line) {
        var fields = line.split(SEPARATOR, -1);
        if (!isMeasurement(line) || fields.length != FIELDS) {
            throw new IllegalArgumentException("not a measurement: " + line);
        }
        var subject = new Subject(fields[1], fields[2], Integer.parseInt(fields[3]));
        var value = new Spread(number(fields[4]), number(fields[5]), number(fields[6]));
        return new Measurement(subject, value, fields[7], baseline(fields[8], fields[9]),
                target(fields[10], fields[11]));
    }

    private static @Nullable Baseline baseline(String peak, String fraction) {
        return peak.equals(NOTHING) ? null : new Baseline(number(peak), number(fraction));
    }

    private static @Nullable Target target(String bound, String limit) {
        return bound.equals(NOTHING) ? null : new Target(Target.Bound.valueOf(bound), number(limit));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
