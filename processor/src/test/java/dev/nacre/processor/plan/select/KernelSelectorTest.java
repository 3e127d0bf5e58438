package dev.nacre.processor.plan.select;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.select.KernelChoice.DepthwiseWeightGradient;
import dev.nacre.processor.plan.select.KernelChoice.DirectConvolution;
import dev.nacre.processor.plan.select.KernelChoice.DirectWeightGradient;
import dev.nacre.processor.plan.select.KernelChoice.FusedWeightGradient;
import dev.nacre.processor.plan.select.KernelChoice.WinogradConvolution;
import dev.nacre.processor.plan.select.KernelChoice.WinogradWeightGradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KernelSelectorTest {

    private static final String PICTURES = """
            @Network @Input({8, 8, 3}) @CrossEntropy @Sgd(learningRate = 0.1)
            interface Pictures {
                @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME) @Relu Layer stem();
                @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME) @Relu Layer wide();
                @Conv2d(filters = 32, kernel = 3, groups = 32, padding = Padding.SAME) @Relu Layer deep();
                @Conv2d(filters = 32, kernel = 3, groups = 2, padding = Padding.SAME) @Relu Layer halves();
                @Conv2d(filters = 16, kernel = 3, stride = 2) @Relu Layer small();
                @Flatten Layer row();
                @Dense(3) @Softmax Layer kind();
            }
            """;

    @TempDir
    Path output;

    @Test
    void convolutionsGoByWinogradWhereItTakesThem() {
        var training = plan(Set.of()).training();

        assertThat(forward(training, "stem").kernel()).isEqualTo(new DirectConvolution());
        assertThat(forward(training, "stem").reason()).contains("in multiples of 16 only");
        assertThat(forward(training, "wide").kernel()).isInstanceOf(WinogradConvolution.class);
        assertThat(forward(training, "wide").reason()).isEqualTo("1/1.89 of the products of a direct one");
        assertThat(forward(training, "deep").reason()).contains("no groups");
        assertThat(forward(training, "small").reason()).contains("stride and dilation 1 only");
    }

    @Test
    void weightGradientsGoByTheirShape() {
        var training = plan(Set.of()).training();

        assertThat(gradient(training, "stem").kernel()).isInstanceOf(DirectWeightGradient.class);
        assertThat(gradient(training, "stem").partition()).isEqualTo(new Partition.Matrix(27, 16));
        assertThat(gradient(training, "wide").kernel()).isInstanceOf(WinogradWeightGradient.class);
        assertThat(gradient(training, "wide").partition())
                .isEqualTo(new Partition.Units(Partition.Unit.CHANNELS, 4));
        assertThat(gradient(training, "deep").kernel()).isEqualTo(new DepthwiseWeightGradient());
        assertThat(gradient(training, "deep").partition())
                .isEqualTo(new Partition.Units(Partition.Unit.CHANNELS, 8));
        assertThat(gradient(training, "halves").kernel())
                .isEqualTo(new DirectWeightGradient(DirectWeightGradient.Lanes.SAMPLES));
        assertThat(gradient(training, "small").reason()).contains("cycles a place with lanes over filters");
    }

    @Test
    void whatIsSwitchedOffHasItsAlternative() {
        var training = plan(Set.of(KernelSwitch.values())).training();

        assertThat(forward(training, "wide")).isEqualTo(new StepKernel(new DirectConvolution(),
                new Partition.Samples(), "Winograd is switched off"));
        assertThat(gradient(training, "wide").kernel())
                .isEqualTo(new DirectWeightGradient(DirectWeightGradient.Lanes.SAMPLES));
        assertThat(gradient(training, "deep").kernel())
                .isEqualTo(new DirectWeightGradient(DirectWeightGradient.Lanes.SAMPLES));
        assertThat(training.selection().passing()).isEmpty();
    }

    @Test
    void gradientAndUpdateAlternateAsLongAsScratchHoldsTheUnits() {
        var selection = plan(Set.of()).training().selection();

        assertThat(selection.passing()).hasSize(1);
        assertThat(selection.kernels().values()).extracting(StepKernel::kernel)
                .contains(new FusedWeightGradient(32));
    }

    @Test
    void theDumpSaysWhichKernelAndWhy() {
        assertThat(PlanPrinter.print(plan(Set.of())))
                .contains("Winograd F(2 x 2, 3 x 3), ", " floats of scratch, shared by samples (1/1.89 of the products")
                .contains("weight gradient fused with its update, 32 units at once", "(nothing else reads it)");
    }

    @Test
    void theDumpSaysWhetherPredictionsCopyTheirInput() {
        var source = "@Network @Input(32) @MeanSquaredError interface Prices { @Dense(1) Layer price(); }";
        var graph = FrontEnd.run(source, output).draft().graph();

        assertThat(PlanPrinter.print(new Planner(Set.of()).plan(graph)))
                .contains("reads input where the caller has it");
        assertThat(PlanPrinter.print(new Planner(Set.of(), Set.of(KernelSwitch.ZERO_COPY_INPUT)).plan(graph)))
                .doesNotContain("where the caller has it");
    }

    @Test
    void aStepOfAnotherProgramHasNoKernel() {
        var plan = plan(Set.of());
        var step = plan.training().program().steps().getLast();

        assertThatIllegalStateException().isThrownBy(() -> plan.inference().selection().of(step))
                .withMessageContaining("no kernel is selected");
    }

    private static StepKernel forward(Plan.Scheduled scheduled, String layer) {
        return of(scheduled, Op.Convolution.class, layer);
    }

    private static StepKernel gradient(Plan.Scheduled scheduled, String layer) {
        return of(scheduled, Op.ConvolutionWeightGradient.class, layer);
    }

    private static StepKernel of(Plan.Scheduled scheduled, Class<? extends Op> kind, String layer) {
        return scheduled.program().steps().stream().filter(step -> kind.isInstance(step.op()))
                .filter((Step step) -> step.layer().equals(layer)).map(scheduled.selection()::of).findFirst()
                .orElseThrow();
    }

    private Plan plan(Set<KernelSwitch> switchedOff) {
        return new Planner(Set.of(), switchedOff).plan(FrontEnd.run(PICTURES, output).draft().graph());
    }
}
