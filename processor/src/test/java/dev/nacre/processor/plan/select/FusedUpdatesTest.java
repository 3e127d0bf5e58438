package dev.nacre.processor.plan.select;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

class FusedUpdatesTest {

    private static final String LAYERS = "interface Prices { @Dense(30) @Relu Layer wide(); @Dense(1) Layer price(); }";

    @TempDir
    Path output;

    @Test
    void aGradientThatIsUsedUpAtOnceHasNoPlace() {
        var plan = plan("@Network @Input(20) @MeanSquaredError @Adam " + LAYERS);

        assertThat(gradients(plan)).hasSize(2).noneMatch(plan.training().memory()::holds);
        assertThat(PlanPrinter.print(plan)).contains("wideWeightGradient 30 x 20 in each member's scratch");
    }

    @Test
    void aGradientThatIsMeasuredFirstHasOne() {
        var plan = plan("@Network @Input(20) @MeanSquaredError @Sgd(learningRate = 0.1) @ClipByNorm(1) " + LAYERS);

        assertThat(gradients(plan)).hasSize(2).allMatch(plan.training().memory()::holds);
    }

    private static Set<Value> gradients(Plan plan) {
        return plan.training().program().steps().stream()
                .filter(step -> step.op() instanceof Op.LinearWeightGradient).map(Step::result)
                .collect(Collectors.toSet());
    }

    private Plan plan(String source) {
        return new Planner(Set.of()).plan(FrontEnd.run(source, output).draft().graph());
    }
}
