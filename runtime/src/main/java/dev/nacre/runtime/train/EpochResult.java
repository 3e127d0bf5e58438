package dev.nacre.runtime.train;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What one epoch of training brought.
 *
 * @param epoch its number, from 1
 * @param training loss and accuracy over the epoch's steps, each batch measured before its own
 *         update and with dropout and noise at work, as Keras reports them; so a validation score can be the better one
 * @param validation loss and accuracy on the validation data after the epoch; null when there is none
 * @param learningRate the rate of the epoch's last step
 * @param timing how long its steps took
 */
public record EpochResult(int epoch, Score training, @Nullable Score validation, double learningRate,
        Timing timing) {

    /** Time of the epoch's steps, without validation. */
    public double seconds() {
        return timing.seconds();
    }

    /** Rows of the steps by these seconds. */
    public double samplesPerSecond() {
        return timing.samplesPerSecond();
    }

    /**
     * The loss that tells a good epoch from a bad one: on the validation data if there is any, else on the training
     * data.
     */
    public double decidingLoss() {
        return validation == null ? training.loss() : validation.loss();
    }

    /** One line for people. */
    @Override
    public String toString() {
        return "epoch " + epoch + ": " + text("", training)
                + (validation == null ? "" : ", " + text("validation ", validation))
                + String.format(Locale.ROOT, ", rate %.3g, %.2f s, %,.0f samples/s", learningRate, seconds(),
                        samplesPerSecond());
    }

    private static String text(String prefix, Score score) {
        var loss = String.format(Locale.ROOT, "%sloss %.4f", prefix, score.loss());
        return Double.isNaN(score.accuracy())
                ? loss
                : loss + String.format(Locale.ROOT, ", %saccuracy %.2f %%", prefix, 100 * score.accuracy());
    }
}
