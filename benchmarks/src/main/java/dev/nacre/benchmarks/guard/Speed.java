package dev.nacre.benchmarks.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Subject;

/**
 * How fast something is, as a share of what the machine could do at that moment, so that figures of a busy and of an idle
 * machine can be compared.
 *
 * @param relative larger is faster; only figures of the same subject compare
 */
record Speed(Subject subject, double relative) {

    private static final Set<String> TIMES = Set.of("ns", "us", "ms", "s");

    /**
     * The speeds that measurements tell: rates beside their peak, and times of what has no such bound.
     *
     * @param peak GFLOP/s of the peak loop beside the measurements
     */
    static List<Speed> of(List<Measurement> measurements, double peak) {
        return measurements.stream().flatMap(measurement -> of(measurement, peak).stream()).toList();
    }

    /** Those of which there is one of the same subject among others. */
    static List<Speed> same(List<Speed> speeds, List<Speed> others) {
        return speeds.stream().filter(speed -> others.stream().anyMatch(each -> each.subject().equals(speed.subject())))
                .toList();
    }

    private static Optional<Speed> of(Measurement measurement, double peak) {
        var baseline = measurement.baseline();
        boolean isTime = TIMES.contains(measurement.unit());
        if (baseline == null) {
            return isTime ? Optional.of(new Speed(measurement.subject(), 1 / (measurement.value().median() * peak)))
                    : Optional.empty();
        }
        // the time of a step beside its floor says the same as its rate beside the peak
        return isTime ? Optional.empty() : Optional.of(new Speed(measurement.subject(), baseline.fraction()));
    }
}
