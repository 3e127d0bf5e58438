package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls like one over time.
 *
 * <p>
 * With the optimizer's rate r and the time t before an update, in epochs with their parts or in updates:
 * <pre>{@code  rate(t) = r / (1 + decay t)
 * }</pre>
 *
 * <p>
 * The same as Keras's {@code InverseTimeDecay} with {@code decay_steps} the updates of an epoch, or 1; PyTorch leaves
 * it to {@code LambdaLR}. With steps of this length gradient descent on a convex function converges.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1) @InverseTimeDecay(decay = 0.5)
 * }</pre>
 *
 * <p>
 * Errors: a negative decay, a second schedule.
 *
 * <p>
 * Source: H. Robbins, S. Monro, "A Stochastic Approximation Method", 1951.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InverseTimeDecay {

    /** How much the divisor grows in one epoch, or one update; 0 or more. */
    double decay();

    /** What time is counted in. */
    Per per() default Per.EPOCH;
}
