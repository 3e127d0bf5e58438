package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls with the square root of time, after a linear rise if wanted.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0 and the length w of the rise in updates:
 * <pre>{@code  rate(t) = r min((t + 1) / w, sqrt(w / (t + 1)))     with warm-up
 *             r / sqrt(t + 1)                            without
 * }</pre>
 * Without warm-up t is counted in epochs, parts of them included, or in updates, as {@link #per} says. With warm-up the
 * rate is r when the rise is over, whatever time is counted in.
 *
 * <p>
 * The schedule of the Transformer, whose paper folds the width of the model into the rate. PyTorch and Keras leave it
 * to the user.
 *
 * <pre>{@code  @Adam(learningRate = 1e-3) @InverseSquareRootDecay(warmup = 400, per = Per.STEP)
 * }</pre>
 *
 * <p>
 * Errors: a negative warm-up, one beyond the training, a second schedule, {@link Warmup} besides its own warm-up.
 *
 * <p>
 * Source: A. Vaswani et al., "Attention Is All You Need", 2017, section 5.3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InverseSquareRootDecay {

    /** How long the rate rises; 0 for not at all. */
    int warmup() default 0;

    /** What time is counted in. */
    Per per() default Per.EPOCH;
}
