package dev.nacre.processor.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.nacre.processor.diagnostic.Written;

/** How the learning rate moves in the course of a training; the runtime knows the formulas. */
public sealed interface Schedule {

    /** What a length of time is counted in. */
    enum Per {
        /** Passes over the data. */
        EPOCH,
        /** Updates. */
        STEP;

        private String times(long count) {
            var unit = name().toLowerCase(Locale.ROOT);
            return count == 1 ? "1 " + unit : count + " " + unit + "s";
        }

        private String each() {
            return " per " + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The optimizer's own rate throughout. */
    record Constant() implements Schedule {}

    /** Falls by a factor after each of some lengths. */
    record StepDecay(int every, double factor, Per per) implements Schedule {}

    /** Falls by a factor at milestones. */
    record MultiStepDecay(List<Integer> at, double factor, Per per) implements Schedule {
        public MultiStepDecay {
            at = List.copyOf(at);
        }
    }

    /** Falls by a factor in each unit of time. */
    record ExponentialDecay(double factor, Per per) implements Schedule {}

    /** Falls along half a cosine; a length of 0 is the whole training. */
    record CosineDecay(int length, double minimum, Per per) implements Schedule {}

    /** Falls along half a cosine, in periods that grow. */
    record CosineRestarts(int period, int periodFactor, double minimum, Per per) implements Schedule {}

    /** Rises to the optimizer's rate and falls; a length of 0 is the whole training. */
    record OneCycle(int length, Per per, Rates rates, Momenta momenta) implements Schedule {}

    /** How the rate of a cycle moves. */
    record Rates(double warmup, double startDivisor, double endDivisor, boolean linear) {}

    /** How the momentum of a cycle moves, if it does. */
    record Momenta(boolean cycles, double base, double maximum) {}

    /** Falls with the square root of time, after a rise if its length is not 0. */
    record InverseSquareRootDecay(int warmup, Per per) implements Schedule {}

    /** Falls like one over time. */
    record InverseTimeDecay(double decay, Per per) implements Schedule {}

    /** Falls along a power of the time that is left; a length of 0 is the whole training. */
    record PolynomialDecay(int length, double power, double end, Per per) implements Schedule {}

    /** Falls by a factor when the loss stands still. */
    record ReduceOnPlateau(double factor, int patience, double minimumImprovement, int cooldown, double minimum)
            implements
                Schedule {}

    /** A linear ramp, and what follows it. */
    record Warmup(Ramp ramp, Schedule next) implements Schedule {}

    /** A linear ramp from a fraction of the rate, or with -1 from one update's part of its length. */
    record Ramp(int length, double startFactor, Per per) {

        String describe() {
            return "warm-up over " + per.times(length)
                    + (startFactor < 0 ? "" : " from " + Written.number(startFactor));
        }
    }

    /** The name of its annotation, after which its record is called. */
    default String annotation() {
        return getClass().getSimpleName();
    }

    /** Whether it begins with a rise of its own. */
    default boolean warmsUp() {
        return switch (this) {
            case OneCycle _,Warmup _ -> true;
            case InverseSquareRootDecay decay -> decay.warmup > 0;
            case Constant _,StepDecay _,MultiStepDecay _,ExponentialDecay _,CosineDecay _,CosineRestarts _,InverseTimeDecay _,PolynomialDecay _,ReduceOnPlateau _ ->
                false;
        };
    }

    /** Whether the momentum moves with the rate, where the optimizer has one that can. */
    default boolean movesMomentum() {
        return this instanceof OneCycle cycle && cycle.momenta.cycles;
    }

    /** What it is, for summaries: {@code step decay by 0.1 every 10 epochs}. */
    default String describe() {
        return switch (this) {
            case Constant _ -> "constant";
            case StepDecay step -> "step decay by " + Written.number(step.factor) + " every "
                    + step.per.times(step.every);
            case MultiStepDecay steps -> "step decay by " + Written.number(steps.factor) + " after "
                    + steps.at.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " "
                    + steps.per.name().toLowerCase(Locale.ROOT) + "s";
            case ExponentialDecay decay -> "exponential decay by " + Written.number(decay.factor) + decay.per.each();
            case CosineDecay decay -> "cosine decay to " + Written.number(decay.minimum)
                    + over(decay.length, decay.per);
            case CosineRestarts restarts -> "cosine restarts to " + Written.number(restarts.minimum) + ", first period "
                    + restarts.per.times(restarts.period) + ", then times " + restarts.periodFactor;
            case OneCycle cycle -> "one cycle" + over(cycle.length, cycle.per) + cycle(cycle);
            case InverseSquareRootDecay decay -> "inverse square root decay" + decay.per.each()
                    + (decay.warmup == 0 ? "" : ", warm-up over " + decay.per.times(decay.warmup));
            case InverseTimeDecay decay -> "inverse time decay by " + Written.number(decay.decay) + decay.per.each();
            case PolynomialDecay decay -> "polynomial decay of power " + Written.number(decay.power) + " to "
                    + Written.number(decay.end) + over(decay.length, decay.per);
            case ReduceOnPlateau plateau -> "by " + Written.number(plateau.factor) + " on a plateau of more than "
                    + Per.EPOCH.times(plateau.patience) + within(plateau);
            case Warmup warmup -> warmup.ramp.describe() + ", then " + warmup.next.describe();
        };
    }

    private static String over(int length, Per per) {
        return length == 0 ? " over the whole training" : " over " + per.times(length);
    }

    private static String cycle(OneCycle cycle) {
        var rates = cycle.rates;
        return ", rise %s, divisors %s and %s%s%s".formatted(Written.number(rates.warmup),
                Written.number(rates.startDivisor), Written.number(rates.endDivisor), rates.linear ? ", linear" : "",
                cycle.momenta.cycles
                        ? ", momentum %s to %s".formatted(Written.number(cycle.momenta.maximum),
                                Written.number(cycle.momenta.base))
                        : "");
    }

    private static String within(ReduceOnPlateau plateau) {
        return ", improvement %s, cooldown %d, minimum %s".formatted(Written.number(plateau.minimumImprovement),
                plateau.cooldown, Written.number(plateau.minimum));
    }
}
