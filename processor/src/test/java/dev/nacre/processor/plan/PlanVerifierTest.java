package dev.nacre.processor.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.op.Value;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PlanVerifierTest {

    @TempDir
    Path output;

    private Plan.Scheduled training;

    @BeforeEach
    void plan() {
        var source = """
                @Network @Input(20) @MeanSquaredError @Sgd(learningRate = 0.1)
                interface Prices { @Dense(30) @Relu Layer wide(); @Dense(1) Layer price(); }
                """;
        training = new Planner(Set.of()).plan(FrontEnd.run(source, output).draft().graph()).training();
    }

    @Test
    void acceptsWhatThePlannerMakes() {
        assertThatNoException().isThrownBy(() -> PlanVerifier.verify(training));
    }

    @Test
    void refusesPlacesThatAreNeededAtTheSameTime() {
        var input = training.program().ends().inputs().getFirst();

        assertThatIllegalStateException().isThrownBy(() -> PlanVerifier.verify(with(value("wide"), offset(input))))
                .withMessageContaining("needed at the same time");
    }

    @Test
    void refusesPlacesThatOverlapByOneVector() {
        var input = training.program().ends().inputs().getFirst();

        assertThatIllegalStateException()
                .isThrownBy(() -> PlanVerifier.verify(with(value("wide"), offset(input) + Layout.LANES)))
                .withMessageContaining("needed at the same time");
    }

    @Test
    void refusesPlacesBetweenVectors() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PlanVerifier.verify(with(value("wide"), offset(value("wide")) + 1)))
                .withMessageContaining("not aligned");
    }

    private Value value(String name) {
        return training.memory().buffers().keySet().stream().filter(value -> value.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private int offset(Value value) {
        return training.memory().of(value).offset();
    }

    private Plan.Scheduled with(Value moved, int offset) {
        var buffers = new LinkedHashMap<>(training.memory().buffers());
        var old = training.memory().of(moved);
        buffers.put(moved, new Buffer(moved, old.space(), offset, old.length()));
        return new Plan.Scheduled(training.program(), training.phases(),
                new Memory(buffers, training.memory().workspace() + old.length(), training.memory().unshared(),
                        training.memory().parameters()),
                training.reasons(), training.selection());
    }
}
