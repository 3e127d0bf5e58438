package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Schedule.Momenta;
import dev.nacre.processor.train.Schedule.Per;
import dev.nacre.processor.train.Schedule.Ramp;
import dev.nacre.processor.train.Schedule.Rates;

/** The table of schedules, of which a network has one at most, and that of the rise before it. */
public final class Schedules {

    /** Every entry. */
    public static final Table<Schedule> TABLE = new Table<>(List.of(
            new TrainEntry<>("StepDecay", Schedules::stepDecay,
                    List.of("@StepDecay(every = 3, per = Per.STEP)",
                            "@StepDecay(every = 5, factor = 0.5, per = Per.STEP)")),
            new TrainEntry<>("MultiStepDecay", Schedules::multiStepDecay,
                    List.of("@MultiStepDecay(at = {20, 45, 80}, factor = 0.3, per = Per.STEP)")),
            new TrainEntry<>("ExponentialDecay", Schedules::exponentialDecay,
                    List.of("@ExponentialDecay(factor = 0.95)", "@ExponentialDecay(factor = 0.999, per = Per.STEP)")),
            new TrainEntry<>("CosineDecay", Schedules::cosineDecay,
                    List.of("@CosineDecay", "@CosineDecay(length = 60, minimum = 0.001, per = Per.STEP)")),
            new TrainEntry<>("CosineRestarts", Schedules::cosineRestarts,
                    List.of("@CosineRestarts(period = 1)",
                            "@CosineRestarts(period = 10, periodFactor = 2, minimum = 0.001, per = Per.STEP)")),
            new TrainEntry<>("OneCycle", Schedules::oneCycle,
                    List.of("@OneCycle", """
                            @OneCycle(length = 100, warmup = 0.2, startDivisor = 10, endDivisor = 100, linear = true,
                                    cycleMomentum = false, baseMomentum = 0.8, maxMomentum = 0.9, per = Per.STEP)""")),
            new TrainEntry<>("InverseSquareRootDecay", Schedules::inverseSquareRootDecay,
                    List.of("@InverseSquareRootDecay", "@InverseSquareRootDecay(warmup = 10, per = Per.STEP)")),
            new TrainEntry<>("InverseTimeDecay", Schedules::inverseTimeDecay,
                    List.of("@InverseTimeDecay(decay = 0.1, per = Per.STEP)")),
            new TrainEntry<>("PolynomialDecay", Schedules::polynomialDecay,
                    List.of("@PolynomialDecay",
                            "@PolynomialDecay(length = 50, power = 2, end = 1e-4, per = Per.STEP)")),
            new TrainEntry<>("ReduceOnPlateau", Schedules::reduceOnPlateau,
                    List.of("@ReduceOnPlateau", """
                            @ReduceOnPlateau(factor = 0.5, patience = 3, minimumImprovement = 0.01, cooldown = 2,
                                    minimum = 1e-5)"""))));

    /** What may go before them. */
    public static final Table<Ramp> WARMUPS = new Table<>(List.of(new TrainEntry<>("Warmup", Schedules::warmup,
            List.of("@Warmup(length = 1)", "@Warmup(length = 10, startFactor = 0.1, per = Per.STEP) @CosineDecay"))));

    private static final String LENGTH = "length";
    private static final String FACTOR = "factor";
    private static final String MINIMUM = "minimum";
    private static final String WARMUP = "warmup";

    private Schedules() {}

    private static Per per(AnnotationUse use) {
        return use.choice("per", Per.class);
    }

    private static Optional<Schedule> stepDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast("every", 1);
        limits.above0UpTo1(FACTOR);
        return limits.kept(() -> new Schedule.StepDecay(use.integer("every"), use.number(FACTOR), per(use)));
    }

    private static Optional<Schedule> multiStepDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.above0UpTo1(FACTOR);
        var at = use.integers("at");
        boolean increasing = IntStream.range(0, at.size()).allMatch(i -> at.get(i) > (i == 0 ? 0 : at.get(i - 1)));
        if (at.isEmpty() || !increasing) {
            diagnostics.report(DiagnosticId.MILESTONES, use.at("at"), at);
            return Optional.empty();
        }
        return limits.kept(() -> new Schedule.MultiStepDecay(at, use.number(FACTOR), per(use)));
    }

    private static Optional<Schedule> exponentialDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.above0UpTo1(FACTOR);
        return limits.kept(() -> new Schedule.ExponentialDecay(use.number(FACTOR), per(use)));
    }

    private static Optional<Schedule> cosineDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast(LENGTH, 0);
        limits.notNegative(MINIMUM);
        return limits.kept(() -> new Schedule.CosineDecay(use.integer(LENGTH), use.number(MINIMUM), per(use)));
    }

    private static Optional<Schedule> cosineRestarts(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast("period", 1);
        limits.atLeast("periodFactor", 1);
        limits.notNegative(MINIMUM);
        return limits.kept(() -> new Schedule.CosineRestarts(use.integer("period"), use.integer("periodFactor"),
                use.number(MINIMUM), per(use)));
    }

    private static Optional<Schedule> oneCycle(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast(LENGTH, 0);
        limits.between0And1(WARMUP);
        limits.positive("startDivisor");
        limits.positive("endDivisor");
        limits.from0Below1("baseMomentum");
        double base = use.number("baseMomentum");
        limits.number("maxMomentum", value -> value >= base && value < 1,
                "at least baseMomentum = " + base + " and below 1");
        var rates = new Rates(use.number(WARMUP), use.number("startDivisor"), use.number("endDivisor"),
                use.flag("linear"));
        var momenta = new Momenta(use.flag("cycleMomentum"), base, use.number("maxMomentum"));
        return limits.kept(() -> new Schedule.OneCycle(use.integer(LENGTH), per(use), rates, momenta));
    }

    private static Optional<Schedule> inverseSquareRootDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast(WARMUP, 0);
        return limits.kept(() -> new Schedule.InverseSquareRootDecay(use.integer(WARMUP), per(use)));
    }

    private static Optional<Schedule> inverseTimeDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.notNegative("decay");
        return limits.kept(() -> new Schedule.InverseTimeDecay(use.number("decay"), per(use)));
    }

    private static Optional<Schedule> polynomialDecay(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast(LENGTH, 0);
        limits.positive("power");
        limits.notNegative("end");
        return limits.kept(() -> new Schedule.PolynomialDecay(use.integer(LENGTH), use.number("power"),
                use.number("end"), per(use)));
    }

    private static Optional<Schedule> reduceOnPlateau(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.between0And1(FACTOR);
        limits.atLeast("patience", 0);
        limits.notNegative("minimumImprovement");
        limits.atLeast("cooldown", 0);
        limits.notNegative(MINIMUM);
        return limits.kept(() -> new Schedule.ReduceOnPlateau(use.number(FACTOR), use.integer("patience"),
                use.number("minimumImprovement"), use.integer("cooldown"), use.number(MINIMUM)));
    }

    private static Optional<Ramp> warmup(AnnotationUse use, Diagnostics diagnostics) {
        var limits = new Limits(use, diagnostics);
        limits.atLeast(LENGTH, 1);
        limits.number("startFactor", value -> value == -1 || (value >= 0 && value <= 1), "0 to 1, or -1");
        return limits.kept(() -> new Ramp(use.integer(LENGTH), use.number("startFactor"), per(use)));
    }
}
