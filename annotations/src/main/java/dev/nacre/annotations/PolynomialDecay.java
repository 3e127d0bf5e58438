package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls along a power of the time that is left: with power 1 in a straight line.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0 and the length T in updates:
 * <pre>{@code  rate(t) = end + (r - end) (1 - min(t, T) / T)^power
 * }</pre>
 *
 * <p>
 * The same as Keras's {@code PolynomialDecay} (end 0.0001) without cycle and PyTorch's {@code PolynomialLR} (end 0).
 * Where the training goes on, the rate stays at its end.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1) @PolynomialDecay(power = 2) @Train(epochs = 20)
 * }</pre>
 *
 * <p>
 * Errors: a length below 0, a power that is not above 0, a negative end, a second schedule. Warnings: a length beyond
 * the training, whose end is then never reached; an end above the optimizer's rate.
 *
 * <p>
 * Source: convention; {@code torch.optim.lr_scheduler.PolynomialLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PolynomialDecay {

    /** How long the rate falls; 0 for the whole training. */
    int length() default 0;

    /** The power; above 0. */
    double power() default 1;

    /** The rate at the end and after it; 0 or more. */
    double end() default 0;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
