package dev.nacre.runtime.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.train.EpochResult;
import dev.nacre.runtime.train.Score;
import dev.nacre.runtime.train.Timing;
import dev.nacre.runtime.train.TrainingListener;
import dev.nacre.runtime.train.TrainingStart;

import static org.assertj.core.api.Assertions.assertThat;

/** A terminal gets a bar, everything else plain lines. */
final class ProgressBarListenerTest {

    private static final EpochResult RESULT = new EpochResult(1, new Score(0.25, 0.9), new Score(0.5, Double.NaN), 0.01,
            new Timing(2, 50));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TrainingListener started(boolean terminal) {
        var listener = new ProgressBarListener(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        listener.onTrainingStart(new TrainingStart("Digits", 100, 3, 1_000_000_000, 2));
        listener.onEpochStart(1);
        return listener;
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plainLinesElsewhere() {
        var listener = started(false);
        for (int step = 1; step <= 1000; step++) {
            listener.onStep(step, 10, 0.5f);
        }
        listener.onEpochEnd(RESULT);
        assertThat(text().lines()).containsExactly("Digits: 100 rows, 3 epochs of 1,000,000,000 steps, 2 threads",
                "epoch 1: loss 0.2500, accuracy 90.00 %, validation loss 0.5000, rate 0.0100, 2.00 s, 50 samples/s");
        assertThat(text()).doesNotContain("\r" + "epoch").doesNotContain("[");
    }

    @Test
    void aBarThatIsOverwrittenOnATerminal() {
        var listener = started(true);
        int steps = 0;
        // The bar is drawn when a tenth of a second has passed; a step takes as long as it takes.
        BooleanSupplier drawn = () -> text().contains("epoch 1/3 [");
        while (!drawn.getAsBoolean()) {
            listener.onStep(++steps, 10, 0.5f);
        }
        assertThat(text()).contains("\repoch 1/3 [........................] " + steps + "/1000000000  loss 0.5000  ");
        listener.onEpochEnd(RESULT);
        assertThat(text()).contains("\repoch 1: loss 0.2500").endsWith(System.lineSeparator());
    }
}
