package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls along half a period of the cosine: slowly, then fast, then slowly again.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0 and the length T in updates:
 * <pre>{@code  rate(t) = minimum + (r - minimum) (1 + cos(pi min(t, T) / T)) / 2
 * }</pre>
 *
 * <p>
 * Where the training goes on, the rate stays at its minimum, as in Keras's {@code CosineDecay}, whose {@code alpha} is
 * the minimum as a fraction of the rate; PyTorch's {@code CosineAnnealingLR} rises again, and steps once each epoch as it
 * is usually used.
 *
 * <pre>{@code  @AdamW(learningRate = 1e-3) @CosineDecay(minimum = 1e-5) @Train(epochs = 30)
 * }</pre>
 *
 * <p>
 * Errors: a length below 0, a negative minimum, a second schedule. Warnings: a length beyond the training, whose end is
 * then never reached; a minimum above the optimizer's rate.
 *
 * <p>
 * Source: I. Loshchilov, F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017; {@code
 * torch.optim.lr_scheduler.CosineAnnealingLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CosineDecay {

    /** How long the rate falls; 0 for the whole training. */
    int length() default 0;

    /** The rate at the end and after it; 0 or more. */
    double minimum() default 0;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
