package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ends the training when the loss has stopped falling, and gives back the parameters of the best epoch.
 *
 * <p>
 * After each epoch the validation loss is checked, or the training loss if there is no validation data. A loss
 * improves when it is below the best so far, b, by more than {@code minimumImprovement * |b|}. After {@code patience}
 * epochs in a row without improvement the training ends. Whether it ended so or with its last epoch: the model then
 * holds all parameters, statistics of normalisation included, of the epoch with the smallest loss, and the history
 * says which that was and why it ended.
 *
 * <p>
 * Differs: Keras's {@code EarlyStopping} counts the same (patience 0), takes the improvement as it is and not as a
 * share, and restores only if told to; PyTorch has none. {@code TrainingOptions} sets another for one training, or
 * none.
 *
 * <pre>{@code  @EarlyStopping(patience = 3) @Train(epochs = 100)
 * }</pre>
 *
 * <p>
 * Errors: a patience below 1, a negative improvement.
 *
 * <p>
 * Source: L. Prechelt, "Early Stopping - But When?", 1998.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EarlyStopping {

    /** Epochs in a row without improvement after which training ends; at least 1. */
    int patience() default 5;

    /** The fraction of the best loss by which a loss must fall below it to count as an improvement; 0 or more. */
    double minimumImprovement() default 0;
}
