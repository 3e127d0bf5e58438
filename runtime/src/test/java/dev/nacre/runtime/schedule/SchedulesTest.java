package dev.nacre.runtime.schedule;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.annotations.Per;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Each schedule follows its textbook formula. */
final class SchedulesTest {

    private static final double RATE = 0.1;
    private static final int UPDATES = 100;
    private static final int IN_EPOCH = 5;
    private static final ScheduleHorizon HORIZON = new ScheduleHorizon(RATE, UPDATES, IN_EPOCH);

    private static void follows(LearningRateSchedule schedule, DoubleUnaryOperator formula) {
        var curve = schedule.over(HORIZON);
        for (long update = 0; update < UPDATES; update++) {
            assertThat(curve.rate(update)).as("%s at %d", schedule, update)
                    .isCloseTo(formula.applyAsDouble((double) update), within(1e-15));
        }
    }

    private static double cosine(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    @Test
    void constantStays() {
        follows(new Constant(), _ -> RATE);
    }

    @Test
    void stepsFallAtOnce() {
        follows(new StepDecay(30, 0.1, Per.STEP), t -> RATE * Math.pow(0.1, Math.floor(t / 30)));
        follows(new StepDecay(6, 0.1, Per.EPOCH), t -> RATE * Math.pow(0.1, Math.floor(t / 30)));
        var curve = new StepDecay(30, 0.5, Per.STEP).over(HORIZON);
        assertThat(List.of(curve.rate(29), curve.rate(30), curve.rate(60))).containsExactly(0.1, 0.05, 0.025);
    }

    @Test
    void milestonesCountFromTheirOwnUpdateOn() {
        follows(new MultiStepDecay(List.of(20, 45, 80), 0.3, Per.STEP),
                t -> RATE * Math.pow(0.3, t < 20 ? 0 : t < 45 ? 1 : t < 80 ? 2 : 3));
        follows(new MultiStepDecay(List.of(4, 9), 0.3, Per.EPOCH),
                t -> RATE * Math.pow(0.3, t < 20 ? 0 : t < 45 ? 1 : 2));
    }

    @Test
    void exponentialFallsInEveryUpdate() {
        follows(new ExponentialDecay(0.95, Per.STEP), t -> RATE * Math.pow(0.95, t));
        follows(new ExponentialDecay(0.9, Per.EPOCH), t -> RATE * Math.pow(0.9, t / 5.0));
    }

    @Test
    void cosineEndsAtItsMinimumAndStays() {
        follows(new CosineDecay(0, 0.001, Per.EPOCH), t -> cosine(RATE, 0.001, t / 100.0));
        follows(new CosineDecay(60, 0.001, Per.STEP), t -> cosine(RATE, 0.001, Math.min(t, 60) / 60.0));
        follows(new CosineDecay(12, 0, Per.EPOCH), t -> cosine(RATE, 0, Math.min(t, 60) / 60.0));
    }

    @Test
    void restartsBeginAnewInLongerPeriods() {
        follows(new CosineRestarts(25, 1, 0, Per.STEP), t -> cosine(RATE, 0, t % 25 / 25.0));
        follows(new CosineRestarts(5, 1, 0, Per.EPOCH), t -> cosine(RATE, 0, t % 25 / 25.0));
        follows(new CosineRestarts(10, 2, 0.001, Per.STEP), t -> t < 10 ? cosine(RATE, 0.001, t / 10.0)
                : t < 30 ? cosine(RATE, 0.001, (t - 10) / 20.0)
                        : t < 70 ? cosine(RATE, 0.001, (t - 30) / 40.0) : cosine(RATE, 0.001, (t - 70) / 80.0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneCycleRisesAndFallsAndMovesTheMomentumTheOtherWay(boolean linear) {
        var rates = new OneCycle.Rates(0.3, 25, 1e4, linear);
        var schedule = new OneCycle(0, Per.EPOCH, rates, OneCycle.Momenta.USUAL);
        follows(schedule, t -> t <= 29
                ? between(linear, 0.004, 0.1, t / 29.0)
                : between(linear, 0.1, 4e-7, (t - 29) / 70.0));
        var curve = schedule.over(HORIZON);
        for (long t = 0; t < UPDATES; t++) {
            double expected = t <= 29 ? between(linear, 0.95, 0.85, t / 29.0)
                    : between(linear, 0.85, 0.95, (t - 29) / 70.0);
            assertThat(curve.momentum(t, 0.5)).isCloseTo(expected, within(1e-15));
        }
    }

    private static double between(boolean linear, double from, double to, double share) {
        return linear ? from + (to - from) * share : cosine(from, to, share);
    }

    @Test
    void oneCycleCanLeaveTheMomentum() {
        var curve = new OneCycle(100, Per.STEP, OneCycle.Rates.USUAL, OneCycle.Momenta.CONSTANT).over(HORIZON);
        assertThat(curve.momentum(3, 0.5)).isEqualTo(0.5);
        assertThat(new Constant().over(HORIZON).momentum(3, 0.5)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 10})
    void oneCycleOfAFewUpdatesStaysFinite(long updates) {
        var curve = OneCycle.usual().over(new ScheduleHorizon(RATE, updates, 1));
        for (long update = 0; update < updates; update++) {
            assertThat(curve.rate(update)).isBetween(4e-7 - 1e-15, RATE);
            assertThat(curve.momentum(update, 0)).isBetween(0.85, 0.95);
        }
    }

    @Test
    void oneCycleThatEndsTooEarlyIsRefused() {
        var schedule = new OneCycle(19, Per.EPOCH, OneCycle.Rates.USUAL, OneCycle.Momenta.USUAL);
        assertThatThrownBy(() -> schedule.over(HORIZON)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends after 95 of 100 updates").hasMessageContaining("length of 0");
    }

    @Test
    void inverseSquareRootFallsFromTheStartOrFromItsWarmUp() {
        follows(new InverseSquareRootDecay(0, Per.STEP), t -> RATE / Math.sqrt(t + 1));
        follows(new InverseSquareRootDecay(0, Per.EPOCH), t -> RATE / Math.sqrt(t / 5.0 + 1));
        follows(new InverseSquareRootDecay(10, Per.STEP),
                t -> RATE * Math.min((t + 1) / 10.0, Math.sqrt(10.0 / (t + 1))));
        follows(new InverseSquareRootDecay(2, Per.EPOCH),
                t -> RATE * Math.min((t + 1) / 10.0, Math.sqrt(10.0 / (t + 1))));
    }

    @Test
    void inverseTimeFalls() {
        follows(new InverseTimeDecay(0.1, Per.STEP), t -> RATE / (1 + 0.1 * t));
        follows(new InverseTimeDecay(0.1, Per.EPOCH), t -> RATE / (1 + 0.02 * t));
    }

    @Test
    void polynomialEndsAndStays() {
        follows(new PolynomialDecay(0, 2, 0, Per.EPOCH), t -> RATE * Math.pow(1 - t / 100.0, 2));
        follows(new PolynomialDecay(50, 1, 0.01, Per.STEP), t -> 0.01 + 0.09 * (1 - Math.min(t, 50) / 50.0));
        follows(new PolynomialDecay(10, 0.5, 0, Per.EPOCH), t -> RATE * Math.sqrt(1 - Math.min(t, 50) / 50.0));
    }

    @Test
    void warmUpGoesBeforeWhatFollows() {
        follows(new Warmup(10, Warmup.FROM_FIRST_SHARE, Per.STEP, new Constant()),
                t -> RATE * Math.min(1, (t + 1) / 10.0));
        follows(new Warmup(2, 0.1, Per.EPOCH, new Constant()), t -> RATE * (0.1 + 0.9 * Math.min(t, 10) / 10));
        follows(new Warmup(10, Warmup.FROM_FIRST_SHARE, Per.STEP, new CosineDecay(0, 0.001, Per.EPOCH)),
                t -> t < 10 ? RATE * (t + 1) / 10 : cosine(RATE, 0.001, (t - 10) / 90.0));
    }

    static List<LearningRateSchedule> schedules() {
        return List.of(new Constant(), new StepDecay(3, 0.5, Per.EPOCH),
                new MultiStepDecay(List.of(3, 7), 0.5, Per.EPOCH),
                new ExponentialDecay(0.9, Per.EPOCH), new CosineDecay(0, 0, Per.EPOCH),
                new CosineRestarts(1, 2, 0, Per.EPOCH), OneCycle.usual(), new InverseSquareRootDecay(1, Per.EPOCH),
                new InverseTimeDecay(0.1, Per.EPOCH), new PolynomialDecay(0, 1.5, 0, Per.EPOCH),
                new ReduceOnPlateau(0.1, 10, 0, 0, 0),
                new Warmup(1, 0, Per.EPOCH, new ExponentialDecay(0.9, Per.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void askingForARateLeavesNothingOnTheHeap(LearningRateSchedule schedule) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var curve = schedule.over(HORIZON);
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 50; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long idle = threads.getCurrentThreadAllocatedBytes() - before;
            before = threads.getCurrentThreadAllocatedBytes();
            for (long update = 0; update < UPDATES; update++) {
                sum += curve.rate(update) + curve.momentum(update, 0.9);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before - idle);
        }
        assertThat(sum).isPositive();
        assertThat(least).isZero();
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        refused("factor", () -> new StepDecay(1, 0, Per.EPOCH));
        refused("factor", () -> new ExponentialDecay(1.5, Per.EPOCH));
        refused("every", () -> new StepDecay(0, 0.1, Per.EPOCH));
        refused("milestones", () -> new MultiStepDecay(List.of(3, 3), 0.1, Per.EPOCH));
        refused("minimum", () -> new CosineDecay(0, -1, Per.EPOCH));
        refused("minimum", () -> new CosineDecay(0, Double.NaN, Per.EPOCH));
        refused("period", () -> new CosineRestarts(0, 1, 0, Per.EPOCH));
        refused("warmup", () -> new OneCycle.Rates(1, 25, 1e4, false));
        refused("momenta", () -> new OneCycle.Momenta(true, 0.9, 0.8));
        refused("decay", () -> new InverseTimeDecay(-0.1, Per.EPOCH));
        refused("power", () -> new PolynomialDecay(0, 0, 0, Per.EPOCH));
        refused("patience", () -> new ReduceOnPlateau(0.1, -1, 0, 0, 0));
        refused("startFactor", () -> new Warmup(1, 2, Per.EPOCH, new Constant()));
        refused("warm-up", () -> new Warmup(1, 0, Per.EPOCH, new Warmup(1, 0, Per.EPOCH, new Constant())));
    }

    private static void refused(String what, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(what);
    }
}
