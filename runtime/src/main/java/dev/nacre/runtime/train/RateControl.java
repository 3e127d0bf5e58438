package dev.nacre.runtime.train;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.schedule.LearningRateSchedule;
import dev.nacre.runtime.schedule.RateCurve;
import dev.nacre.runtime.schedule.ReduceOnPlateau;
import dev.nacre.runtime.schedule.ScheduleHorizon;
import dev.nacre.runtime.schedule.Warmup;

/** Sets learning rate and momentum before each step, as the schedule and the losses so far have it. */
final class RateControl {

    private final LearningRateSchedule schedule;
    private final double momentum;
    private final @Nullable PlateauWatch watch;
    private ScheduleHorizon horizon;
    private RateCurve curve;

    /**
     * Begins a training.
     *
     * @throws IllegalArgumentException when the schedule ends before the training does and nothing says what follows
     */
    RateControl(LearningRateSchedule schedule, ScheduleHorizon horizon, double momentum) {
        this.schedule = schedule;
        this.momentum = momentum;
        this.horizon = horizon;
        this.curve = schedule.over(horizon);
        var plateau = plateau(schedule);
        this.watch = plateau == null ? null : new PlateauWatch(plateau);
    }

    private static @Nullable ReduceOnPlateau plateau(LearningRateSchedule schedule) {
        return switch (schedule) {
            case ReduceOnPlateau found -> found;
            case Warmup warmup -> plateau(warmup.next());
            default -> null;
        };
    }

    /** Before a step: {@link TrainingState#step} is its number already. */
    void prepare(TrainingState state) {
        long update = state.step - 1;
        state.learningRate = (float) curve.rate(update);
        state.momentum = (float) curve.momentum(update, momentum);
    }

    /** After an epoch. */
    void finished(EpochResult result) {
        if (watch != null) {
            horizon = horizon.withRate(watch.reduced(horizon.rate(), result.decidingLoss()));
            curve = schedule.over(horizon);
        }
    }

    /** Counts as PyTorch's scheduler does: epochs of the cooldown neither wait nor reduce. */
    private static final class PlateauWatch {

        private final ReduceOnPlateau plateau;
        private final Progress progress;
        private int cooling;

        PlateauWatch(ReduceOnPlateau plateau) {
            this.plateau = plateau;
            this.progress = new Progress(plateau.minimumImprovement());
        }

        double reduced(double rate, double loss) {
            int waited = progress.waited(loss);
            if (cooling > 0) {
                cooling--;
                progress.stopWaiting();
                return rate;
            }
            if (waited <= plateau.patience()) {
                return rate;
            }
            cooling = plateau.cooldown();
            progress.stopWaiting();
            // A rate that was declared below the minimum is left as it is.
            return Math.min(rate, Math.max(plateau.minimum(), rate * plateau.factor()));
        }
    }
}
