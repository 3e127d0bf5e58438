package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shortens each gradient that is too long: {@code g = g * min(1, limit / (norm(g) + 1e-6))}, each parameter's gradient
 * (all weights of a layer, all biases of a layer) by its own Euclidean norm.
 *
 * <p>
 * Each gradient keeps its direction, but gradients of different layers change their lengths against each other;
 * {@link ClipByGlobalNorm} keeps those, too. The order of a step: gradient of loss and penalties, clipping, weight decay
 * and optimizer. A network has at most one kind of clipping.
 *
 * <pre>{@code  @Adam @ClipByNorm(1)
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code clipnorm} divides by the norm itself, PyTorch's {@code clip_grad_norm_} called for each
 * parameter adds 1e-6 as here.
 *
 * <p>
 * Errors: a limit that is not above 0 or that does not fit a float, a second kind of clipping.
 *
 * <p>
 * Source: R. Pascanu et al., "On the difficulty of training recurrent neural networks", 2013.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ClipByNorm {

    /** The largest Euclidean norm of one parameter's gradient; above 0. */
    double value();
}
