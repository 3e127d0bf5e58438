package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.train.Schedule;
import dev.nacre.processor.train.Schedule.Per;

/**
 * A schedule of the learning rate lasts as long as the training. Lengths in updates cannot be compared: how many an epoch has,
 * only the data says.
 */
final class ScheduleMismatch implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        int epochs = graph.training().epochs();
        switch (graph.training().schedule()) {
            case Schedule.Warmup warmup -> new Places(graph, diagnostics).warmup(warmup, epochs);
            case Schedule schedule -> new Places(graph, diagnostics).schedule(schedule, epochs);
        }
    }

    /** Finds the members of a graph's annotations to report on. */
    private record Places(NetworkGraph graph, Diagnostics diagnostics) {

        void warmup(Schedule.Warmup warmup, int epochs) {
            var ramp = warmup.ramp();
            longRise(warmup, "length", ramp.length(), ramp.per(), epochs);
            if (warmup.next().warmsUp()) {
                diagnostics.report(DiagnosticId.WARMUP_TWICE, graph.place(warmup.annotation()),
                        warmup.next().annotation());
            }
            schedule(warmup.next(), ramp.per() == Per.EPOCH ? epochs - ramp.length() : epochs);
        }

        /** A schedule that has this many epochs to run in. */
        void schedule(Schedule schedule, int epochs) {
            switch (schedule) {
                case Schedule.StepDecay step ->
                    unreached(step, "every", "its first step", step.per(), step.every() >= epochs);
                case Schedule.MultiStepDecay steps ->
                    unreached(steps, "at", "a milestone", steps.per(), steps.at().getLast() >= epochs);
                case Schedule.CosineDecay decay -> {
                    unreached(decay, "length", "its end", decay.per(), decay.length() > epochs);
                    highEnd(decay, "minimum", decay.minimum());
                }
                case Schedule.CosineRestarts restarts -> {
                    unreached(restarts, "period", "the end of its first period", restarts.per(),
                            restarts.period() > epochs);
                    highEnd(restarts, "minimum", restarts.minimum());
                }
                case Schedule.PolynomialDecay decay -> {
                    unreached(decay, "length", "its end", decay.per(), decay.length() > epochs);
                    highEnd(decay, "end", decay.end());
                }
                case Schedule.OneCycle cycle -> cycle(cycle, epochs);
                case Schedule.InverseSquareRootDecay decay ->
                    longRise(decay, "warmup", decay.warmup(), decay.per(), epochs);
                case Schedule.Constant _,Schedule.ExponentialDecay _,Schedule.InverseTimeDecay _,Schedule.ReduceOnPlateau _,Schedule.Warmup _ -> {
                    // They have no end.
                }
            }
        }

        private void cycle(Schedule.OneCycle cycle, int epochs) {
            unreached(cycle, "length", "its end", cycle.per(), cycle.length() > epochs);
            if (cycle.per() == Per.EPOCH && cycle.length() > 0 && cycle.length() < epochs) {
                diagnostics.report(DiagnosticId.SHORT_CYCLE, graph.place(cycle.annotation(), "length"), cycle.length(),
                        epochs);
            }
            var place = graph.place(cycle.annotation(), "cycleMomentum");
            boolean written = !place.equals(graph.place(cycle.annotation()));
            if (cycle.movesMomentum() && written && !graph.optimizer().movesMomentum()) {
                diagnostics.report(DiagnosticId.MOMENTUM_CYCLE, place, graph.optimizer().annotation());
            }
        }

        private void longRise(Schedule schedule, String member, int length, Per per, int epochs) {
            if (per == Per.EPOCH && length > epochs) {
                diagnostics.report(DiagnosticId.LONG_WARMUP, graph.place(schedule.annotation(), member),
                        schedule.annotation(), length,
                        epochs);
            }
        }

        private void unreached(Schedule schedule, String member, String what, Per per, boolean late) {
            if (per == Per.EPOCH && late) {
                diagnostics.report(DiagnosticId.UNREACHED, graph.place(schedule.annotation(), member),
                        schedule.annotation(), what,
                        graph.training().epochs());
            }
        }

        private void highEnd(Schedule schedule, String member, double end) {
            double rate = graph.optimizer().learningRate();
            if (end > rate) {
                diagnostics.report(DiagnosticId.HIGH_END, graph.place(schedule.annotation(), member),
                        schedule.annotation(), member, end,
                        rate);
            }
        }
    }
}
