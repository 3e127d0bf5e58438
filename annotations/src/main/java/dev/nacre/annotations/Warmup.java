package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate rises from little to the optimizer's own; then another schedule begins, or the rate stays.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0, the length w in updates and the start factor s:
 * <pre>{@code  rate(t) = r (t + 1) / w              for t < w, with s = -1
 *             r (s + (1 - s) t / w)      for t < w, else
 *             schedule(t - w)            from w on
 * }</pre>
 * Time begins anew for the schedule, and a length of 0 in it is what is left of the training.
 *
 * <p>
 * With -1 the first update already has a fraction of the rate, which is the common choice. PyTorch's {@code LinearLR} is the second
 * form with a start factor of 1/3 and is put before others by {@code SequentialLR}; Keras's {@code CosineDecay} has
 * warm-up members of its own.
 *
 * <pre>{@code  @AdamW @Warmup(length = 200, per = Per.STEP) @CosineDecay @Train(epochs = 20)
 * }</pre>
 *
 * <p>
 * Errors: a length below 1 or beyond the training, a start factor outside [0, 1] that is not -1, a schedule after it
 * that warms up itself.
 *
 * <p>
 * Source: P. Goyal et al., "Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour", 2017, section 2.2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Warmup {

    /** How long the rate rises; at least 1. */
    int length();

    /** The fraction of the rate it starts at, in [0, 1]; or -1 to start at 1 / length. */
    double startFactor() default -1;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
