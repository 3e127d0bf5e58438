package dev.nacre.processor.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutAssignmentTest {

    private static final String IMAGES = """
            @Network @Input({8, 8, 3}) @CrossEntropy @Sgd(learningRate = 0.1) @Train(batch = 20)
            interface Images {
                @Conv2d(filters = 4, kernel = 3) @Relu Layer edges();
                @MaxPool2d(2) @Tanh Layer coarse();
                @Dense(7) @Relu Layer parts();
                @Dense(5) @Softmax Layer kind();
            }
            """;

    @TempDir
    Path output;

    @Test
    void aDenseNetworkStaysInRows() {
        var plan = plan("""
                @Network @Input(20) @MeanSquaredError @Sgd(learningRate = 0.1)
                interface Prices { @Dense(30) @BatchNorm @Relu Layer wide(); @Dense(1) Layer price(); }
                """);

        assertThat(reorderings(plan.training())).isEmpty();
        assertThat(plan.training().reasons()).isEmpty();
    }

    @Test
    void anImageIsReorderedOnceEachWay() {
        var training = plan(IMAGES).training();

        assertThat(reorderings(training)).extracting(step -> step.operands().getFirst().name())
                .satisfiesExactlyInAnyOrder(name -> assertThat(name).isEqualTo("input"),
                        name -> assertThat(name).startsWith("coarse"), name -> assertThat(name).endsWith("Gradient"));
        var inference = plan(IMAGES).inference();
        assertThat(reorderings(inference)).extracting(step -> step.operands().getFirst().name())
                .satisfiesExactly(name -> assertThat(name).isEqualTo("input"),
                        name -> assertThat(name).startsWith("coarse"));
    }

    @Test
    void everyStepSaysWhy() {
        var training = plan(IMAGES).training();

        assertThat(training.program().steps()).filteredOn(LayoutAssignmentTest::touchesSamples)
                .filteredOn(step -> !(step.op() instanceof Op.Reorder))
                .allSatisfy(step -> assertThat(training.reasons()).containsKey(step));
        assertThat(PlanPrinter.print(plan(IMAGES))).contains("blocks as all its kernels",
                "blocks, for in blocks 0 floats of a sample are reordered around it, in rows ");
    }

    @Test
    void whatEntersAndLeavesLiesInRows() {
        var ends = plan(IMAGES).training().program().ends();

        assertThat(ends.given()).noneMatch(Value::inBlocks);
        assertThat(ends.outputs()).noneMatch(Value::inBlocks);
        assertThat(ends.loss().inBlocks()).isFalse();
    }

    @Test
    void anOutputOnAGridIsBroughtToRows() {
        var plan = plan("""
                @Network @Input({8, 8, 3}) @MeanSquaredError @Sgd(learningRate = 0.1)
                interface Images { @Conv2d(filters = 2, kernel = 3) Layer smooth(); }
                """);

        assertThat(reorderings(plan.inference())).extracting(step -> step.result().name())
                .contains("smooth");
        assertThat(plan.inference().program().ends().outputs()).noneMatch(Value::inBlocks);
    }

    @Test
    void blocksArePaddedToSixteenSamples() {
        var plan = plan(IMAGES);
        var edges = plan.training().program().steps().stream().filter(step -> step.op() instanceof Op.Convolution)
                .map(Step::result).findFirst().orElseThrow();

        assertThat(plan.training().memory().of(edges).length()).isEqualTo(32 * 6 * 6 * 4);
    }

    private static List<Step> reorderings(Plan.Scheduled scheduled) {
        return scheduled.program().steps().stream().filter(step -> step.op() instanceof Op.Reorder).toList();
    }

    private static boolean touchesSamples(Step step) {
        return step.result().perSample() || step.operands().stream().anyMatch(Value::perSample);
    }

    private Plan plan(String source) {
        return new Planner(Set.of()).plan(FrontEnd.run(source, output).draft().graph());
    }
}
