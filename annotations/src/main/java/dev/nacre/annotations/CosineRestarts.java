package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls along half a period of the cosine, again and again, each time over a longer period (SGDR).
 *
 * <p>
 * With the optimizer's rate r, the i-th period of {@code T = period periodFactor^i} updates, and updates t counted
 * from 0 in each period:
 * <pre>{@code  rate(t) = minimum + (r - minimum) (1 + cos(pi t / T)) / 2
 * }</pre>
 *
 * <p>
 * The same as PyTorch's {@code CosineAnnealingWarmRestarts} stepped with every update; Keras's {@code
 * CosineDecayRestarts} has a period factor of 2 and can lower the rate at each restart. Models are best just before a
 * restart: let epochs end there, say 1 + 2 + 4 + 8 = 15 for periods that double.
 *
 * <pre>{@code  @Sgd(learningRate = 0.05) @CosineRestarts(period = 1, periodFactor = 2) @Train(epochs = 15)
 * }</pre>
 *
 * <p>
 * Errors: a period or factor below 1, a negative minimum, a second schedule. Warnings: a first period beyond the
 * training; a minimum above the optimizer's rate.
 *
 * <p>
 * Source: I. Loshchilov, F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CosineRestarts {

    /** The length of the first period; at least 1. */
    int period();

    /** How many times as long as the one before each period is; at least 1. */
    int periodFactor() default 1;

    /** What the rate falls towards; 0 or more. */
    double minimum() default 0;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
