package dev.nacre.processor.emit;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Schedule;
import dev.nacre.processor.train.Schedule.Per;

/** Writes what the runtime has to know about learning rate, schedule and early stopping. */
final class ScheduleWriter {

    private ScheduleWriter() {}

    /** The rate alone where nothing moves it and nothing stops early; else all the rest too. */
    static CodeBlock write(NetworkGraph graph) {
        var training = graph.training();
        var rate = CodeBlock.of("$L", literal(graph.optimizer().learningRate()));
        if (training.schedule() instanceof Schedule.Constant && training.earlyStopping().isEmpty()) {
            return rate;
        }
        var stopping = training.earlyStopping().map(ScheduleWriter::stopping)
                .orElseGet(() -> CodeBlock.of("$T.empty()", RuntimeTypes.OPTIONAL));
        return CodeBlock.of("new $T($L, $L, $L),$W$L", RuntimeTypes.STEP_SIZE, rate,
                literal(graph.optimizer().momentum()), schedule(training.schedule()), stopping);
    }

    private static CodeBlock stopping(EarlyStopping stopping) {
        return CodeBlock.of("$T.of(new $T($L, $L))", RuntimeTypes.OPTIONAL, RuntimeTypes.EARLY_STOPPING,
                stopping.patience(), stopping.minimumImprovement());
    }

    private static CodeBlock schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> made("Constant");
            case Schedule.StepDecay step -> made("StepDecay", step.every(), step.factor(), per(step.per()));
            case Schedule.MultiStepDecay steps -> made("MultiStepDecay",
                    CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(
                            steps.at().stream().map(milestone -> CodeBlock.of("$L", milestone)).toList(), ",$W")),
                    steps.factor(), per(steps.per()));
            case Schedule.ExponentialDecay decay -> made("ExponentialDecay", decay.factor(), per(decay.per()));
            case Schedule.CosineDecay decay -> made("CosineDecay", decay.length(), decay.minimum(), per(decay.per()));
            case Schedule.CosineRestarts restarts -> made("CosineRestarts", restarts.period(),
                    restarts.periodFactor(), restarts.minimum(), per(restarts.per()));
            case Schedule.OneCycle cycle -> made("OneCycle", cycle.length(), per(cycle.per()), rates(cycle.rates()),
                    momenta(cycle.momenta()));
            case Schedule.InverseSquareRootDecay decay ->
                made("InverseSquareRootDecay", decay.warmup(), per(decay.per()));
            case Schedule.InverseTimeDecay decay -> made("InverseTimeDecay", decay.decay(), per(decay.per()));
            case Schedule.PolynomialDecay decay ->
                made("PolynomialDecay", decay.length(), decay.power(), decay.end(), per(decay.per()));
            case Schedule.ReduceOnPlateau plateau -> made("ReduceOnPlateau", plateau.factor(), plateau.patience(),
                    plateau.minimumImprovement(), plateau.cooldown(), plateau.minimum());
            case Schedule.Warmup warmup -> made("Warmup", warmup.ramp().length(), warmup.ramp().startFactor(),
                    per(warmup.ramp().per()), schedule(warmup.next()));
        };
    }

    private static CodeBlock rates(Schedule.Rates rates) {
        return made(RuntimeTypes.schedule("OneCycle").nestedClass("Rates"), rates.warmup(), rates.startDivisor(),
                rates.endDivisor(), rates.linear());
    }

    private static CodeBlock momenta(Schedule.Momenta momenta) {
        return made(RuntimeTypes.schedule("OneCycle").nestedClass("Momenta"), momenta.cycles(), momenta.base(),
                momenta.maximum());
    }

    private static CodeBlock per(Per per) {
        return CodeBlock.of("$T.$L", RuntimeTypes.PER, per);
    }

    private static CodeBlock made(String type, Object... arguments) {
        return made(RuntimeTypes.schedule(type), arguments);
    }

    private static CodeBlock made(ClassName type, Object... arguments) {
        var written = Arrays.stream(arguments).map(argument -> CodeBlock.of("$L", argument)).toList();
        return CodeBlock.of("new $T($L)", type, CodeBlock.join(written, ",$W"));
    }

    private static String literal(double number) {
        return Literals.of(number);
    }
}
