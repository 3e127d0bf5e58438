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
 * With gradient g (of the loss, penalties included, clipped, plus {@code weightDecay * p}), momentum m, dampening d and
 * rate r:
 * <pre>{@code  p = p - r g                           without momentum
 *   v = m v + (1 - d) g; p = p - r v      with momentum; the first velocity is g itself
 *   v = m v + g; p = p - r (g + m v)      with nesterov
 *   a = m a + (1 - m) g                   with movingAverage; a starts at 0
 *   p = p - r a / (1 - m^t)               t = 1 for the first update
 * }</pre>
 *
 * <p>
 * The velocity sums up about {@code 1 / (1 - m)} gradients, so steps grow by that factor and rates shrink by it. The
 * moving average is as long as one gradient, whatever the momentum, and corrected for its start at 0.
 *
 * <p>
 * The rate stands outside of the velocity, as in PyTorch; Keras keeps {@code v = m v - r g}, which differs as soon as the
 * rate changes, and has neither dampening nor moving average. Keras and PyTorch default to a rate of 0.01 and 0.001
 * respectively, without momentum. Batch, mini-batch and single-sample descent differ only in {@link Train#batch()}.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1, momentum = 0.9, nesterov = true)
 *   @Sgd(learningRate = 0.5, momentum = 0.9, movingAverage = true)
 * }</pre>
 *
 * <p>
 * Errors: a rate that is not above 0; a momentum or dampening outside [0, 1); a weight decay below 0; dampening,
 * nesterov or movingAverage without momentum, or two of these three together; a second optimizer.
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

    /** The fraction of each gradient, from the second update on, that is not added to the velocity; in [0, 1). */
    double dampening() default 0;

    /** Whether the gradient is taken as if the velocity had already acted; needs momentum. */
    boolean nesterov() default false;

    /** Whether the velocity is the moving average of gradients, corrected for its start at 0; needs momentum. */
    boolean movingAverage() default false;

    /**
     * {@code weightDecay * p} is added to each gradient, of all parameters, biases included, as in PyTorch; 0 or more.
     * {@link L2} penalises only weights.
     */
    double weightDecay() default 0;
}
