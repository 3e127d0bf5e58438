package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Steps of a size that adapts to each parameter's gradients; the optimizer of networks that name none.
 *
 * <p>
 * With gradient g, step count t from 1, means m and s (starting at 0) and rate r:
 * <pre>{@code  m = beta1 m + (1 - beta1) g
 *   s = beta2 s + (1 - beta2) g^2
 *   p = p - r / (1 - beta1^t) * m / (sqrt(s) / sqrt(1 - beta2^t) + epsilon)
 * }</pre>
 *
 * <p>
 * Epsilon is added after the bias correction, as in the paper and PyTorch; Keras adds it before, and defaults to
 * 1e-7.
 *
 * <pre>{@code  @Adam(learningRate = 3e-4)
 * }</pre>
 *
 * <p>
 * Errors: a rate or epsilon that is not above 0, a beta outside of [0, 1), a second optimizer.
 *
 * <p>
 * Source: D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015; {@code torch.optim.Adam}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Adam {

    /** The step size; above 0. */
    double learningRate() default 1e-3;

    /** How much of the mean of gradients is kept; in [0, 1). */
    double beta1() default 0.9;

    /** How much of the mean of squared gradients is kept; in [0, 1). */
    double beta2() default 0.999;

    /** Keeps the division finite where gradients vanish; above 0. */
    double epsilon() default 1e-8;
}
