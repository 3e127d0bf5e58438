package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scaled exponential linear unit of self-normalising networks: {@code f(x) = scale * x for x >= 0, else scale *
 * alpha * (exp(x) - 1)}.
 *
 * <p>
 * Shape: as its input. Derivative the scale, below zero {@code f(x) + scale * alpha}. The defaults are the numbers for
 * which mean 0 and variance 1 are a fixed point that layers are drawn to, if weights start by {@link LecunNormal},
 * which is the default before it, inputs are standardised, and noise is {@link AlphaDropout} rather than {@link
 * Dropout}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(64) @Selu Layer hidden();
 * }</pre>
 *
 * <p>
 * Errors: an alpha or a scale that is not above 0.
 *
 * <p>
 * Source: G. Klambauer et al., "Self-Normalizing Neural Networks", 2017 (there alpha_01 and lambda_01); {@code
 * torch.nn.SELU} and Keras have these numbers and no others. Neither chooses the weights by it: name {@code
 * lecun_normal} there.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Selu {

    /** Minus the limit towards negative infinity, before scaling; above 0. */
    double alpha() default 1.6732632423543772;

    /** The slope above zero; above 0. */
    double scale() default 1.0507009873554805;
}
