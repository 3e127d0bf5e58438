package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Dropout that keeps mean 0 and variance 1, for {@link Selu}: during training, {@code y = a d + b} with probability
 * rate, else {@code y = a x + b}.
 *
 * <p>
 * Shape: as its input. What is dropped becomes {@code d = -1.7580993408473766}, the limit of selu, and {@code a = 1 /
 * sqrt((1 - rate) (1 + rate d^2))}, {@code b = -a d rate} restore mean and variance. In prediction it does nothing.
 * The draw depends only on seed, step and position, so training repeats bit for bit.
 *
 * <p>
 * On a method it comes after the activation, or alone, which makes a layer of noise, for example on the input; on the
 * interface it is the default of all hidden layers with weights. {@code @AlphaDropout(0)} opts a layer out of that
 * default.
 *
 * <pre>{@code  @Dense(64) @Selu @AlphaDropout(0.05) Layer hidden();
 * }</pre>
 *
 * <p>
 * Errors: a rate outside [0, 1), alpha dropout on an output.
 *
 * <p>
 * Source: G. Klambauer et al., "Self-Normalizing Neural Networks", 2017, who use 0.05 to 0.1; {@code
 * torch.nn.AlphaDropout}; Keras is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AlphaDropout {

    /** The rate: the fraction of values that is dropped; in [0, 1). */
    double value();
}
