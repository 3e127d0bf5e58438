package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.model.StepSize;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Training ends when nothing has become better for a while, and the model is then what it was at its best. */
final class EarlyStoppingTest {

    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false).threads(1);

    private static ScriptedPasses network(EarlyStopping stopping, double... losses) {
        return new ScriptedPasses(new TrainingDefaults(1, losses.length, 1, StepSize.constant(0.1f),
                Optional.of(stopping)), losses);
    }

    @Test
    void stopsAfterItsPatienceAndRestoresTheBest() {
        var parameters = new float[1];
        var history = network(new EarlyStopping(3, 0), 5, 4, 2, 3, 2, 2.5, 1).run(parameters, QUIET);
        assertThat(history.epochs()).hasSize(6);
        assertThat(history.ending()).isEqualTo(new StopReason(StopReason.Kind.STOPPED_EARLY, 3,
                "Stopped after epoch 6: no improvement in 3 epochs; the model holds the parameters of epoch 3, the"
                        + " best."));
        assertThat(history.toString()).endsWith(history.ending().reason());
        assertThat(parameters).as("the last step of epoch 3").containsExactly(6);
    }

    @Test
    void restoresTheBestAlsoAfterTheLastEpoch() {
        var parameters = new float[1];
        var history = network(new EarlyStopping(3, 0), 5, 2, 3, 4).run(parameters, QUIET);
        assertThat(history.epochs()).hasSize(4);
        assertThat(history.ending().kind()).isEqualTo(StopReason.Kind.ALL_EPOCHS);
        assertThat(history.ending().keptEpoch()).isEqualTo(2);
        assertThat(parameters).containsExactly(4);
    }

    @Test
    void improvementsThatAreTooSmallDoNotCount() {
        var parameters = new float[1];
        var history = network(new EarlyStopping(2, 0.1), 10, 9.5, 9.2, 9.1, 1).run(parameters, QUIET);
        assertThat(history.epochs()).hasSize(3);
        assertThat(history.ending().keptEpoch()).as("the best counts, however little it is better").isEqualTo(3);
        assertThat(parameters).containsExactly(6);
    }

    @Test
    void optionsHaveTheLastWord() {
        var parameters = new float[1];
        var network = network(new EarlyStopping(1, 0), 1, 2, 3, 4);
        assertThat(network.run(parameters, QUIET.earlyStopping(new EarlyStopping(2, 0))).epochs()).hasSize(3);
        var history = network.run(parameters, QUIET.earlyStopping(new EarlyStopping(2, 0)).withoutEarlyStopping());
        assertThat(history.epochs()).hasSize(4);
        assertThat(history.ending().reason()).isEqualTo("All 4 epochs are done.");
        assertThat(history.ending().keptEpoch()).isEqualTo(4);
        assertThat(parameters).containsExactly(8);
    }

    @Test
    void listenersSeeTheLastEpochAndTheEnd() {
        var told = new ArrayList<String>();
        var listener = new TrainingListener() {

            @Override
            public void onEpochEnd(EpochResult result) {
                told.add("epoch " + result.epoch());
            }

            @Override
            public void onTrainingEnd(History history) {
                told.add(history.ending().kind().toString());
            }
        };
        network(new EarlyStopping(1, 0), 1, 2, 3).run(new float[1], QUIET.listener(listener));
        assertThat(told).containsExactly("epoch 1", "epoch 2", "STOPPED_EARLY");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new EarlyStopping(0, 0)).hasMessageContaining("patience");
        assertThatThrownBy(() -> new EarlyStopping(1, Double.NaN)).hasMessageContaining("minimumImprovement");
    }
}
