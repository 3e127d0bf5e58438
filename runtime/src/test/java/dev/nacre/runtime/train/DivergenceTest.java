package dev.nacre.runtime.train;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Points;
import dev.nacre.runtime.model.SoftmaxRegression;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** When the loss is no longer finite, training stops, says where and why, and the best parameters stay. */
final class DivergenceTest {

    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false);

    /** A regression whose workspace or parameters are spoilt at one step. */
    private record Spoilt(SoftmaxRegression network, long atStep, boolean parameters) implements Passes {

        @Override
        public NetworkSpec spec() {
            return network.spec();
        }

        @Override
        public void train(TrainingState state, int rows, Team.Member member) {
            if (state.step == atStep && parameters) {
                network.train(state, rows, member);
                state.parameters[2] = Float.POSITIVE_INFINITY;
            } else {
                if (state.step == atStep) {
                    state.workspace[0] = Float.NaN;
                }
                network.train(state, rows, member);
            }
        }

        @Override
        public void infer(float[] values, float[] workspace, int rows, boolean withLoss) {
            network.infer(values, workspace, rows, withLoss);
        }
    }

    private static final SoftmaxRegression NETWORK = new SoftmaxRegression(6, 3, new TrainingDefaults(10, 5, 42, 0.2f));
    private static final TrainingData DATA = new TrainingData(Points.around(3, 6, 100, 1), null);

    private static TrainingDivergedException diverge(Passes passes, float[] parameters, TrainingData data) {
        return catchThrowableOfType(TrainingDivergedException.class,
                () -> TrainingLoop.run(passes, parameters, 7, data, QUIET));
    }

    @Test
    void theBestEpochIsKeptAndTheStepNamed() {
        var afterTwo = new float[NETWORK.spec().sizes().parameters()];
        TrainingLoop.run(NETWORK, afterTwo, 7, DATA, QUIET.epochs(2));
        var parameters = new float[afterTwo.length];
        var thrown = diverge(new Spoilt(NETWORK, 24, false), parameters, DATA);
        assertThat(parameters).containsExactly(afterTwo);
        assertThat(thrown.step()).isEqualTo(24);
        assertThat(thrown.epoch()).isEqualTo(3);
        assertThat(thrown.layer()).isEqualTo("kind");
        assertThat(thrown.history().epochs()).hasSize(2);
        assertThat(thrown).hasMessageContainingAll("Regression", "epoch 3", "step 24", "loss is NaN", "layer 'kind'",
                "dense 6 -> 3", "row 0", "epoch 2", "learning rate", "0.2");
    }

    @Test
    void beforeTheFirstEpochTheFirstParametersAreKept() {
        var parameters = new float[NETWORK.spec().sizes().parameters()];
        parameters[1] = 0.5f;
        var before = parameters.clone();
        var thrown = diverge(new Spoilt(NETWORK, 3, true), parameters, DATA);
        assertThat(parameters).containsExactly(before);
        assertThat(thrown.step()).isEqualTo(4);
        assertThat(thrown).hasMessageContainingAll("'kind.weight' is not finite", "before the training");
    }

    @Test
    void anOverflowInTheVeryLastStepIsSeen() {
        var parameters = new float[NETWORK.spec().sizes().parameters()];
        var thrown = diverge(new Spoilt(NETWORK, 50, true), parameters, DATA);
        assertThat(thrown.epoch()).isEqualTo(5);
        assertThat(thrown).hasMessageContaining("a parameter is not finite");
        for (float parameter : parameters) {
            assertThat(parameter).isFinite();
        }
    }

    @Test
    void hugeInputsAreNamedInTheAdvice() {
        var rows = new float[120];
        rows[0] = 3e38f;
        rows[61] = -3e38f;
        var labels = new int[20];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row % 3;
        }
        var thrown = diverge(NETWORK, new float[NETWORK.spec().sizes().parameters()],
                new TrainingData(Dataset.classes(rows, 6, labels), null));
        assertThat(thrown).isNotNull().hasMessageContainingAll("scale the inputs");
    }

    @Test
    void aValidationLossThatIsNotFiniteStopsToo() {
        var spoilt = new Passes() {

            @Override
            public NetworkSpec spec() {
                return NETWORK.spec();
            }

            @Override
            public void train(TrainingState state, int rows, Team.Member member) {
                NETWORK.train(state, rows, member);
            }

            @Override
            public void infer(float[] parameters, float[] workspace, int rows, boolean withLoss) {
                NETWORK.infer(parameters, workspace, rows, withLoss);
                workspace[NETWORK.spec().sizes().inference().lossOffset()] = Float.NaN;
            }
        };
        var thrown = diverge(spoilt, new float[NETWORK.spec().sizes().parameters()],
                new TrainingData(DATA.training(), Points.around(3, 6, 12, 4)));
        assertThat(thrown).hasMessageContainingAll("validation loss is NaN", "largest output");
        assertThat(thrown.layer()).isEqualTo("kind");
    }
}
