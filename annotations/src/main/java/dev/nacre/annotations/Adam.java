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
 * With gradient g (of the loss, penalties included, clipped, plus {@code weightDecay * p}), step count t from 1, means m
 * and s (starting at 0) and rate r:
 * <pre>{@code  m = beta1 m + (1 - beta1) g
 *   s = beta2 s + (1 - beta2) g^2
 *   u = s, or with amsgrad u = max(u, s)
 *   p = p - r / (1 - beta1^t) * m / (sqrt(u) / sqrt(1 - beta2^t) + epsilon)
 * }</pre>
 *
 * <p>
 * Epsilon is added after the bias correction, as in the paper and PyTorch; Keras adds it before, and defaults to
 * 1e-7. Weight decay passes through the means like any other gradient; {@link AdamW} keeps it apart.
 *
 * <pre>{@code  @Adam(learningRate = 3e-4)
 * }</pre>
 *
 * <p>
 * Errors: a rate or epsilon that is not above 0, a beta outside [0, 1), a weight decay below 0, a second optimizer.
 * Warning: a rate of 0.1 or more, since steps are about as long as the rate.
 *
 * <p>
 * Source: D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015; S. Reddi et al., "On the Convergence of
 * Adam and Beyond", 2018 (amsgrad); {@code torch.optim.Adam}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Adam {

    /** The step size; above 0. */
    double learningRate() default 1e-3;

    /** The fraction of the mean of gradients that is kept; in [0, 1). */
    double beta1() default 0.9;

    /** The fraction of the mean of squared gradients that is kept; in [0, 1). */
    double beta2() default 0.999;

    /** Keeps the division finite where gradients vanish; above 0. */
    double epsilon() default 1e-8;

    /** Whether the largest mean of squares so far divides the step, so that steps never grow again. */
    boolean amsgrad() default false;

    /**
     * {@code weightDecay * p} is added to each gradient, of all parameters, biases included, as in PyTorch; 0 or more.
     * {@link L2} penalises only weights.
     */
    double weightDecay() default 0;
}
