package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shortens all gradients together when they are too long: {@code g = g * min(1, limit / (norm + 1e-6))}, with the
 * Euclidean norm over the gradients of all parameters of the network.
 *
 * <p>
 * The step keeps its direction. The order of a step: gradient of loss and penalties, clipping, weight decay and
 * optimizer. A network has at most one kind of clipping.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1, momentum = 0.9) @ClipByGlobalNorm(5)
 * }</pre>
 *
 * <p>
 * Differs: this is PyTorch's {@code clip_grad_norm_} over all parameters, 1e-6 included; Keras's
 * {@code global_clipnorm} divides by the norm itself.
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
public @interface ClipByGlobalNorm {

    /** The largest Euclidean norm of all gradients together; above 0. */
    double value();
}
