package dev.nacre.processor.plan.pass;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

class FuseElementwiseTest {

    @TempDir
    Path output;

    @Test
    void sumsForEachFeatureTakeInNothingThatIsBroadcastOverPositions() {
        var plan = plan("@Conv2d(filters = 6, kernel = 3) @LayerNorm @SpatialDropout(0.3) Layer edges();");

        assertThat(plan.training().program().steps()).filteredOn(step -> step.op() instanceof Op.SumOverBatch)
                .isNotEmpty().allMatch(FuseElementwiseTest::hasOperandsOfOneSize);
    }

    @Test
    void sumsPerChannelTakeInWhatIsBroadcastOverPositions() {
        var plan = plan("@Conv2d(filters = 6, kernel = 3) @BatchNorm Layer edges();");

        assertThat(plan.training().program().steps()).filteredOn(step -> step.op() instanceof Op.SumPerChannel)
                .anyMatch(step -> !hasOperandsOfOneSize(step));
    }

    private static boolean hasOperandsOfOneSize(Step step) {
        return step.operands().stream().allMatch(operand -> operand.size() == step.result().size());
    }

    private Plan plan(String layers) {
        var source = """
                @Network @Input({8, 8, 3}) @CrossEntropy @Sgd(learningRate = 0.1)
                interface Images { %s @Dense(5) @Softmax Layer kind(); }
                """.formatted(layers);
        return new Planner(Set.of()).plan(FrontEnd.run(source, output).draft().graph());
    }
}
