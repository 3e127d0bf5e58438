package dev.nacre.processor.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Points at which formulas are tried out: the ends of ranges, zero, small, usual and very large numbers. */
final class Samples {

    private static final double[] SIZES = {1e-30, 1e-8, 1e-3, 0.1, 0.25, 0.5, 0.9, 1, 1.2, Math.PI / 2, 2, 3, 4, 5, 8,
        10, 15,
        20, 50, 100, 300, 1000, 1e6, 1e15, 1e30};
    private static final Interval MODERATE = Interval.closed(-1000, 1000);
    private static final int STEPS_BETWEEN_ENDS = 8;

    private Samples() {}

    /** Those up to a size that layers do give; the ends of ranges among them, also those that a function only comes near. */
    static List<double[]> moderate(List<Interval> ranges) {
        return of(ranges.stream().map(range -> range.closure().intersect(MODERATE).orElse(range)).toList());
    }

    /** Every combination of numbers of each range, the first variable growing fastest. */
    static List<double[]> of(List<Interval> ranges) {
        var points = List.of(new double[0]);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            var longer = new ArrayList<double[]>();
            for (var rest : points) {
                for (double number : within(ranges.get(i))) {
                    longer.add(DoubleStream.concat(DoubleStream.of(number), Arrays.stream(rest)).toArray());
                }
            }
            points = longer;
        }
        return points;
    }

    /** Numbers of a range, growing. */
    private static double[] within(Interval range) {
        var usual = Arrays.stream(SIZES).flatMap(size -> DoubleStream.of(size, -size));
        return DoubleStream.concat(DoubleStream.concat(usual, DoubleStream.of(0)), between(range))
                .filter(range::contains).sorted().distinct().toArray();
    }

    private static DoubleStream between(Interval range) {
        double low = range.low().value();
        double width = range.high().value() - low;
        return Double.isInfinite(width) ? DoubleStream.of(range.low().value(), range.high().value())
                : DoubleStream.iterate(0, step -> step + 1).limit(STEPS_BETWEEN_ENDS + 1L)
                        .map(step -> low + width * step / STEPS_BETWEEN_ENDS);
    }
}
