package dev.nacre.runtime.train;

import java.util.List;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.EchoPasses;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Points;
import dev.nacre.runtime.model.SoftmaxRegression;
import dev.nacre.runtime.model.TestModel;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Data that does not fit a network is refused before anything runs, with what and where. */
final class BadTrainingDataTest {

    private static final SoftmaxRegression NETWORK = new SoftmaxRegression(2, 3, new TrainingDefaults(4, 1, 1, 0.1f));
    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false);
    private static final float[] SIX_ROWS = new float[12];

    private static AbstractThrowableAssert<?, ?> refused(Passes passes, TrainingData data, TrainingOptions options) {
        var parameters = new float[passes.spec().sizes().parameters()];
        var result = assertThatThrownBy(() -> TrainingLoop.run(passes, parameters, 1, data, options))
                .isInstanceOf(InvalidDataException.class);
        assertThat(parameters).containsOnly(parameters.length == 0 ? new float[0] : new float[] {0});
        return result;
    }

    private static AbstractThrowableAssert<?, ?> refused(Dataset data) {
        return refused(NETWORK, new TrainingData(data, null), QUIET);
    }

    @Test
    void wrongRowLength() {
        refused(Dataset.classes(new float[18], 3, new int[6])).hasMessageContainingAll("Training data", "Regression",
                "'point'", "3 numbers", "expected 2");
    }

    @Test
    void labelOutOfRange() {
        refused(Dataset.classes(SIX_ROWS, 2, new int[] {0, 1, 2, 0, 3, 1})).hasMessageContainingAll("row 4", "'kind'",
                "label 3", "0 to 2");
    }

    @Test
    void validationDataIsCheckedToo() {
        var good = Points.around(3, 2, 8, 1);
        var bad = Dataset.classes(SIX_ROWS, 2, new int[] {0, 1, 2, 0, 3, 1});
        refused(NETWORK, new TrainingData(good, bad), QUIET).hasMessageContainingAll("Validation data", "row 4");
    }

    @Test
    void validationDataNamesTheSameClasses() {
        var training = named("cat", "dog", "emu");
        var other = named("cat", "emu", "fox");
        assertThatThrownBy(() -> new TrainingData(training, other)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("Validation data", "'dog' is missing", "'fox' is unknown");
        var model = new TestModel(NETWORK, 1);
        model.evaluate(other);
        model.train(training, QUIET);
        assertThat(model.evaluate(training).rows()).isEqualTo(6);
        assertThatThrownBy(() -> model.evaluate(other)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("Evaluation data, network Regression", "'dog' is missing");
    }

    private static Dataset named(String... classes) {
        return Dataset.builder().input("point", SIX_ROWS, 2).labels("kind", new int[6], List.of(classes)).build();
    }

    @Test
    void batchLargerThanTheData() {
        refused(Points.around(3, 2, 3, 1)).hasMessageContainingAll("batch of 4", "3 rows", "TrainingOptions.batch");
    }

    @Test
    void batchLargerThanDeclared() {
        refused(NETWORK, new TrainingData(Points.around(3, 2, 9, 1), null), QUIET.batch(5))
                .hasMessageContainingAll("batch of 5", "4", "compiled");
    }

    @Test
    void targetsOfTheWrongKind() {
        refused(Dataset.values(SIX_ROWS, 2, new float[18], 3)).hasMessageContainingAll("'kind'", "classes", "label");
        refused(Dataset.builder().input("point", SIX_ROWS, 2).build()).hasMessageContainingAll("no target 'kind'",
                "none");
        refused(Dataset.builder().input("pint", SIX_ROWS, 2).labels("kind", 0, 0, 0, 0, 0, 0).build())
                .hasMessageContainingAll("no input 'point'", "'pint'");
    }

    @Test
    void numbersOfTheWrongKindOrRange() {
        var inputs = Dataset.builder().input("left", new float[8], 2).input("right", new float[4], 1);
        refused(new EchoPasses(),
                new TrainingData(
                        inputs.targets("same", new float[8], 2).targets("yes", new float[] {0, 1, 2, 0}, 1).build(),
                        null),
                QUIET).hasMessageContainingAll("row 2", "'yes'", "2.0", "0 to 1");
        refused(new EchoPasses(), new TrainingData(Dataset.builder().input("left", new float[8], 2)
                .input("right", new float[4], 1).labels("same", new int[4]).labels("yes", new int[4]).build(), null),
                QUIET)
                .hasMessageContainingAll("'same'", "targets");
        refused(new EchoPasses(), new TrainingData(Dataset.builder().input("left", new float[8], 2)
                .input("right", new float[4], 1).targets("same", new float[4], 1).labels("yes", new int[4]).build(),
                null),
                QUIET).hasMessageContainingAll("'same'", "1 numbers", "expected 2");
    }

    @Test
    void impossibleOptions() {
        assertThatThrownBy(() -> QUIET.threads(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads");
        assertThatThrownBy(() -> QUIET.epochs(-1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epochs");
        assertThatThrownBy(() -> QUIET.batch(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch");
    }
}
