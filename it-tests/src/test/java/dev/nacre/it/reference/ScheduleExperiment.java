package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.nacre.runtime.schedule.ScheduleHorizon;

/** The learning rates, and momenta, of the updates of a training. */
record ScheduleExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";
    private static final String PER_STEP = "Per.STEP";

    @Override
    public Map<String, Declaration> networks() {
        return Map.of(ONLY, new Declaration(1, 1)
                .on("@Sgd(learningRate = %s, momentum = 0.9)".formatted(rate())).on(words())
                .on("@MeanSquaredError").layer("scale", Words.dense(1, false)));
    }

    private double rate() {
        return given.config().number(given.config().has("lr0") ? "lr0" : "lr_max");
    }

    private String words() {
        var schedule = given.config().text("schedule");
        return switch (schedule) {
            case "constant" -> "";
            case "linear_warmup", "linear_warmup_factor" -> warmup();
            case "warmup_cosine" -> warmup() + " " + inSteps("CosineDecay").number("minimum", "eta_min");
            default -> alone(schedule).toString();
        };
    }

    private AnnotationText alone(String schedule) {
        return switch (schedule) {
            case "step" -> inSteps("StepDecay").integer("every", "step_size").number("factor", "gamma");
            case "multistep" -> inSteps("MultiStepDecay").member("at", milestones()).number("factor", "gamma");
            case "exponential" -> inSteps("ExponentialDecay").number("factor", "gamma");
            case "cosine" -> inSteps("CosineDecay").integer("length", "t_max").number("minimum", "eta_min");
            case "sgdr" -> inSteps("CosineRestarts").integer("period", "t0").integer("periodFactor", "t_mult")
                    .number("minimum", "eta_min");
            case "one_cycle" -> oneCycle();
            case "inverse_sqrt", "inverse_sqrt_warmup" ->
                inSteps("InverseSquareRootDecay").integer("warmup", "warmup");
            case "inverse_time" -> inSteps("InverseTimeDecay").number("decay", "decay");
            case "polynomial" -> inSteps("PolynomialDecay").integer("length", "total_steps").number("power", "power");
            default -> throw new IllegalArgumentException("unknown schedule " + schedule);
        };
    }

    private AnnotationText oneCycle() {
        return inSteps("OneCycle").integer("length", "total_steps").number("warmup", "pct_start")
                .number("startDivisor", "div_factor").number("endDivisor", "final_div_factor")
                .member("linear", String.valueOf(given.config().text("anneal").equals("linear")))
                .number("baseMomentum", "momentum_base").number("maxMomentum", "momentum_max");
    }

    private String warmup() {
        return inSteps("Warmup").integer("length", "warmup").number("startFactor", "start_factor").toString();
    }

    private String milestones() {
        return given.config().integers("milestones").stream().map(String::valueOf)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private AnnotationText inSteps(String name) {
        return AnnotationText.of(name, given.config()).member("per", PER_STEP);
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var size = trainees.apply(ONLY).stepSize();
        var horizon = new ScheduleHorizon(size.learningRate(), given.config().integer("steps"), 1);
        var curve = size.schedule().over(horizon);
        comparison.pass("lr", updates(horizon, curve::rate));
        if (given.has("momentum")) {
            comparison.pass("momentum", updates(horizon, update -> curve.momentum(update, size.momentum())));
        }
        // A cosine stays at its end here; the schedule that swings back is CosineRestarts' and not this one's.
        comparison.leaveOut("lr_periodic");
    }

    private static Tensor updates(ScheduleHorizon horizon, LongToDoubleFunction function) {
        var numbers = LongStream.range(0, horizon.updates()).mapToDouble(function).toArray();
        return Tensor.of(List.of(numbers.length), numbers);
    }
}
