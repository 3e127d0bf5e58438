package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds Gaussian noise during training: {@code y = x + value * z} with z standard normal.
 *
 * <p>
 * Shape: as its input. In prediction it does nothing. The noise is drawn by the method of Box and Muller, {@code z =
 * sqrt(-2 log(1 - u)) cos(2 pi v)} with u and v uniform in [0, 1), at most 5.8 in magnitude. The draw depends on seed,
 * step and position alone, so training repeats bit for bit.
 *
 * <p>
 * On a method it comes after the activation, or alone, which makes a layer of noise, for example on the input; on the
 * interface it is the default of all hidden layers with weights. {@code @GaussianNoise(0)} opts a layer out of that
 * default.
 *
 * <pre>{@code  @GaussianNoise(0.1) Layer noisy();
 * }</pre>
 *
 * <p>
 * Errors: a standard deviation below 0, noise on an output.
 *
 * <p>
 * Source: C. Bishop, "Training with Noise is Equivalent to Tikhonov Regularization", 1995, for noise on inputs; {@code
 * keras.layers.GaussianNoise}, whose {@code stddev} this is. PyTorch has none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface GaussianNoise {

    /** The standard deviation of the noise, in the units of what it is added to; 0 or more. */
    double value();
}
