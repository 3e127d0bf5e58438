package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate is multiplied by a factor when the loss has stopped falling.
 *
 * <p>
 * After each epoch the validation loss is checked, or the training loss if there is no validation data. A loss
 * improves when it is below the best so far, b, by more than {@code minimumImprovement * |b|}. After more than {@code
 * patience} epochs without improvement:
 * <pre>{@code  rate = max(minimum, factor * rate)
 * }</pre>
 * and for {@code cooldown} epochs nothing is counted.
 *
 * <p>
 * Counts as PyTorch's {@code ReduceLROnPlateau} does, whose threshold is also a fraction of the best loss. Keras's {@code
 * ReduceLROnPlateau} reduces one epoch earlier for the same patience and takes the improvement as it is, not as a
 * share.
 *
 * <pre>{@code  @Adam @ReduceOnPlateau(factor = 0.5, patience = 3) @Train(epochs = 50)
 * }</pre>
 *
 * <p>
 * Errors: a factor outside (0, 1), a negative patience, improvement, cooldown or minimum, a second schedule.
 *
 * <p>
 * Source: convention; {@code torch.optim.lr_scheduler.ReduceLROnPlateau}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ReduceOnPlateau {

    /** What remains of the rate; between 0 and 1. */
    double factor() default 0.1;

    /** Epochs without improvement that are put up with; 0 or more. */
    int patience() default 10;

    /** The fraction of the best loss by which a loss must fall below it to count as an improvement; 0 or more. */
    double minimumImprovement() default 1e-4;

    /** Epochs after a reduction that are not counted; 0 or more. */
    int cooldown() default 0;

    /** The rate is not reduced below this; 0 or more. */
    double minimum() default 0;
}
