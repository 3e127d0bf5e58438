package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Steps divided by the root of a moving average of squared gradients.
 *
 * <p>
 * With gradient g (of the loss, penalties included, clipped, plus {@code weightDecay * p}), averages s and m and velocity
 * b (all starting at 0), and rate r:
 * <pre>{@code  s = decay s + (1 - decay) g^2
 *   d = sqrt(s) + epsilon                 or, centered,
 *   m = decay m + (1 - decay) g;  d = sqrt(s - m^2) + epsilon
 *   p = p - r g / d                       or, with momentum,
 *   b = momentum b + g / d;  p = p - r b
 * }</pre>
 *
 * <p>
 * Epsilon is outside the root, the average is not corrected for its start at 0, and decay is PyTorch's
 * {@code alpha}. Keras adds epsilon (1e-7) inside the root, calls the decay {@code rho} (0.9) and defaults to a rate of
 * 0.001. Where rounding makes {@code s - m^2} negative, it counts as 0.
 *
 * <pre>{@code  @RmsProp(learningRate = 0.001, decay = 0.9)
 * }</pre>
 *
 * <p>
 * Errors: a rate or epsilon that is not above 0; a decay or momentum outside [0, 1); a weight decay below 0; a second
 * optimizer. Warning: a rate of 0.1 or more, since steps are about as long as the rate.
 *
 * <p>
 * Source: T. Tieleman, G. Hinton, "Lecture 6.5: RMSProp", 2012; A. Graves, "Generating Sequences With Recurrent Neural
 * Networks", 2013 (centered); {@code torch.optim.RMSprop}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RmsProp {

    /** The step size; above 0. */
    double learningRate() default 0.01;

    /** How much of the average of squared gradients is kept; in [0, 1). */
    double decay() default 0.99;

    /** Keeps the division finite where gradients vanish, outside the root; above 0. */
    double epsilon() default 1e-8;

    /** What is left of the velocity in the next step; in [0, 1), 0 for none. */
    double momentum() default 0;

    /** Whether gradients are divided by their standard deviation instead of by their size. */
    boolean centered() default false;

    /**
     * {@code weightDecay * p} is added to each gradient, of all parameters, biases included, as in PyTorch; 0 or more.
     * {@link L2} penalises only weights.
     */
    double weightDecay() default 0;
}
