package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights whose rows, or columns where there are fewer, are orthogonal to each other and of length {@code gain}: a random
 * rotation, which neither stretches nor shrinks.
 *
 * <p>
 * Signals keep their length through many linear layers exactly, not only on average. A matrix of Gaussian numbers is made
 * orthogonal in double precision; equal seeds give equal weights. On a method it is that layer's own, on the interface the
 * default of all layers with weights.
 *
 * <pre>{@code  @Dense(64) @Tanh @Orthogonal Layer hidden();
 *   @Dense(64) @Relu @Orthogonal(gain = 1.4142) Layer rectified();
 * }</pre>
 *
 * <p>
 * Keras and PyTorch default to a gain of 1, too. Errors: a gain that is not above 0.
 *
 * <p>
 * Source: A. Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014;
 * {@code torch.nn.init.orthogonal_}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Orthogonal {

    /** The length of each row or column; above 0. */
    double gain() default 1;
}
