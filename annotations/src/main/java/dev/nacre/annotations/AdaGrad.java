package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Steps that shrink with the sum of squared gradients so far: parameters that seldom see a gradient keep long steps.
 *
 * <p>
 * With gradient g (of the loss, penalties included, clipped, plus {@code weightDecay * p}), step count t from 1, sum s
 * (starting at initialAccumulator) and rate r:
 * <pre>{@code  s = s + g^2
 *   p = p - r / (1 + (t - 1) rateDecay) * g / (sqrt(s) + epsilon)
 * }</pre>
 *
 * <p>
 * Conventions and defaults are PyTorch's. Keras adds epsilon (1e-7) inside the root, starts the sum at 0.1 and
 * defaults to a rate of 0.001.
 *
 * <pre>{@code  @AdaGrad(learningRate = 0.05)
 * }</pre>
 *
 * <p>
 * Errors: a rate or epsilon that is not above 0; a rate decay, initial accumulator or weight decay below 0; a second
 * optimizer.
 *
 * <p>
 * Source: J. Duchi et al., "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", 2011;
 * {@code torch.optim.Adagrad}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdaGrad {

    /** The step size at the start; above 0. */
    double learningRate() default 0.01;

    /** How fast the rate itself falls with the number of updates; 0 or more. */
    double rateDecay() default 0;

    /** Where the sum of squares starts; larger values shorten the first steps; 0 or more. */
    double initialAccumulator() default 0;

    /** Keeps the division finite where gradients vanish, outside the root; above 0. */
    double epsilon() default 1e-10;

    /**
     * {@code weightDecay * p} is added to each gradient, of all parameters, biases included, as in PyTorch; 0 or more.
     * {@link L2} penalises only weights.
     */
    double weightDecay() default 0;
}
