package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stochastic gradient descent, with momentum if wanted.
 *
 * <p>
 * With gradient g, velocity v (starting at 0), momentum m and rate r:
 * <pre>{@code  v = m v + g
 *   p = p - r v              plain, and without momentum p = p - r g
 *   p = p - r (g + m v)      with nesterov
 * }</pre>
 *
 * <p>
 * The rate stands outside of the velocity, as in PyTorch; Keras keeps {@code v = m v - r g}, which differs as soon as
 * the rate changes. Keras and PyTorch default to a rate of 0.01 and 0.001 respectively, without momentum.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1, momentum = 0.9, nesterov = true)
 * }</pre>
 *
 * <p>
 * Errors: a rate that is not above 0, a momentum outside of [0, 1), nesterov without momentum, a second optimizer.
 *
 * <p>
 * Source: I. Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013;
 * {@code torch.optim.SGD}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sgd {

    /** The step size; above 0. */
    double learningRate() default 0.01;

    /** What is left of the velocity in the next step; in [0, 1), 0 for none. */
    double momentum() default 0;

    /** Whether the gradient is taken as if the velocity had already acted; needs momentum. */
    boolean nesterov() default false;
}
