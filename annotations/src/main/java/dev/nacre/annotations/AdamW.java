package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@link Adam} with weight decay apart from the gradients: {@code p = p (1 - r weightDecay)}, then Adam's step of rate r.
 *
 * <p>
 * Adam divides a penalty's gradient by the size of all gradients, so weights with large gradients hardly decay; here all
 * decay alike. The decay is for all parameters, biases included, as in PyTorch, and scales with the learning rate, its
 * schedule included:
 * <pre>{@code  p = p (1 - r weightDecay)
 *   m = beta1 m + (1 - beta1) g
 *   s = beta2 s + (1 - beta2) g^2
 *   u = s, or with amsgrad u = max(u, s)
 *   p = p - r / (1 - beta1^t) * m / (sqrt(u) / sqrt(1 - beta2^t) + epsilon)
 * }</pre>
 *
 * <p>
 * Conventions and defaults are PyTorch's. Keras's {@code AdamW} defaults to a decay of 0.004 and adds epsilon (1e-7)
 * before the bias correction.
 *
 * <pre>{@code  @AdamW(learningRate = 3e-4, weightDecay = 0.05)
 * }</pre>
 *
 * <p>
 * Errors: a rate or epsilon that is not above 0, a beta outside [0, 1), a weight decay below 0, a second optimizer.
 * Warnings: a rate of 0.1 or more; {@link L2} besides, which is decay in a second sense.
 *
 * <p>
 * Source: I. Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", 2019; {@code torch.optim.AdamW}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdamW {

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

    /** The fraction of each parameter, biases included, that a step of rate 1 removes; 0 or more. */
    double weightDecay() default 0.01;
}
