package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls by the same factor in equal times.
 *
 * <p>
 * With the optimizer's rate r and the time t before an update, in epochs with their parts or in updates:
 * <pre>{@code  rate(t) = r factor^t
 * }</pre>
 *
 * <p>
 * Differs: the rate falls a little with every update, also where the factor is that of an epoch; PyTorch's {@code
 * ExponentialLR} falls once each epoch. Keras's {@code ExponentialDecay} is the same with {@code decay_steps} the
 * updates of an epoch.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1) @ExponentialDecay(factor = 0.95)
 * }</pre>
 *
 * <p>
 * Errors: a factor that is not above 0 and at most 1, a second schedule.
 *
 * <p>
 * Source: convention; {@code torch.optim.lr_scheduler.ExponentialLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExponentialDecay {

    /** What remains of the rate after one epoch, or one update; above 0 and at most 1. */
    double factor();

    /** What time is counted in. */
    Per per() default Per.EPOCH;
}
