package dev.nacre.processor.plan.pass;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

class FuseEpilogueTest {

    @TempDir
    Path output;

    @Test
    void biasAndReluBecomePartOfAConvolution() {
        var plan = plan("@Conv2d(filters = 4, kernel = 3) @Relu Layer edges();");

        assertThat(convolutions(plan.training())).singleElement().satisfies(step -> {
            assertThat(step.operands()).hasSize(3);
            assertThat(step.result().name()).isEqualTo("edges");
        });
    }

    @Test
    void batchNormBecomesPartOfAConvolutionInPrediction() {
        var plan = plan("@Conv2d(filters = 4, kernel = 3, bias = false) @BatchNorm @Relu Layer edges();");

        assertThat(convolutions(plan.inference())).singleElement()
                .satisfies(step -> assertThat(step.result().name()).isEqualTo("edges"));
        assertThat(convolutions(plan.training())).singleElement()
                .satisfies(step -> assertThat(step.result().name()).isNotEqualTo("edges"));
    }

    @Test
    void functionsStayOutside() {
        var plan = plan("@Conv2d(filters = 4, kernel = 3) @Tanh Layer edges();");

        assertThat(convolutions(plan.inference())).singleElement()
                .satisfies(step -> assertThat(step.operands()).hasSize(2));
    }

    @Test
    void whatOthersReadStays() {
        var plan = plan("""
                @Conv2d(filters = 4, kernel = 1, bias = false) Layer edges();
                @MaxPool2d(value = 1) @Relu Layer positive(Layer edges);
                @Add Layer sum(Layer edges, Layer positive);
                """);

        assertThat(convolutions(plan.inference())).singleElement()
                .satisfies(step -> assertThat(step.result().name()).isEqualTo("edges"));
    }

    private static List<Step> convolutions(Plan.Scheduled scheduled) {
        return scheduled.program().steps().stream().filter(step -> step.op() instanceof Op.Convolution).toList();
    }

    private Plan plan(String layers) {
        var source = """
                @Network @Input({8, 8, 3}) @CrossEntropy @Sgd(learningRate = 0.1)
                interface Images { %s @Dense(5) @Softmax Layer kind(); }
                """.formatted(layers);
        return new Planner(Set.of()).plan(FrontEnd.run(source, output).draft().graph());
    }
}
