package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of regression that is squared near the target and absolute far from it: {@code loss = mean over outputs of
 * d^2 / 2 where |d| <= delta, else delta (|d| - delta / 2)}, with {@code d = y - t}; the mean over the batch is
 * minimised.
 *
 * <p>
 * Shapes: output and target alike. Fits linear outputs. Small errors are treated as by {@link MeanSquaredError} with a
 * factor of one half, outliers as by {@link MeanAbsoluteError}; the gradient never exceeds delta.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) @Huber(delta = 0.5) Layer price();
 * }</pre>
 *
 * <p>
 * Errors: a delta that is not above 0. Warnings: an output that ends in {@link Relu} or {@link Softmax}.
 *
 * <p>
 * Differs: PyTorch's {@code HuberLoss} and Keras's {@code Huber} are the same; {@link SmoothL1} is this divided by
 * delta.
 *
 * <p>
 * Source: P. J. Huber, "Robust Estimation of a Location Parameter", 1964.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Huber {

    /** The error from which on it counts in proportion; above 0. */
    double delta() default 1;
}
