package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights from a Gaussian that is given.
 *
 * <p>
 * The defaults are those of Keras's {@code RandomNormal}; {@code torch.nn.init.normal_} has a deviation of 1. Errors:
 * a standard deviation that is not above 0, a mean or ten standard deviations around it that do not fit a float. On a method it is that
 * layer's own, on the interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @NormalWeights(standardDeviation = 0.01) Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.init.normal_}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NormalWeights {

    /** The mean; finite. */
    double mean() default 0;

    /** The standard deviation; above 0. */
    double standardDeviation() default 0.05;
}
