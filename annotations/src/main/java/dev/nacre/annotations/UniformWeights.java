package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights uniform in {@code [low, high)}.
 *
 * <p>
 * The defaults are those of Keras's {@code RandomUniform}; {@code torch.nn.init.uniform_} goes from 0 to 1. Errors:
 * low not below high, limits or a difference that do not fit a float. On a method it is that layer's own, on the
 * interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @UniformWeights(low = -0.1, high = 0.1) Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.init.uniform_}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UniformWeights {

    /** The lower limit, included. */
    double low() default -0.05;

    /** The upper limit, excluded; above {@link #low}. */
    double high() default 0.05;
}
