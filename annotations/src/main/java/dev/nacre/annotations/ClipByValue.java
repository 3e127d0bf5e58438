package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts each number of each gradient: {@code g = min(limit, max(-limit, g))}.
 *
 * <p>
 * One large number loses its length, so the step no longer points where the gradient does; {@link ClipByGlobalNorm}
 * keeps the direction. The order of a step: gradient of loss and penalties, clipping, weight decay and optimizer. A network
 * has at most one kind of clipping.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1) @ClipByValue(1)
 * }</pre>
 *
 * <p>
 * Errors: a limit that is not above 0 or that does not fit a float, a second kind of clipping.
 *
 * <p>
 * Source: T. Mikolov, "Statistical Language Models Based on Neural Networks", 2012;
 * {@code torch.nn.utils.clip_grad_value_}; Keras's {@code clipvalue}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ClipByValue {

    /** The largest size of one number of a gradient; above 0. */
    double value();
}
