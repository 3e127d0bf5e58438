package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The absolute error with a rounded tip: {@code loss = mean over outputs of d^2 / (2 beta) where |d| < beta, else |d|
 * - beta / 2}, with {@code d = y - t}; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output and target alike. Fits linear outputs. It is {@link Huber} with {@code delta = beta}, divided by
 * beta: far from the target the gradient is 1 whatever beta is.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(4) @SmoothL1 Layer box();
 * }</pre>
 *
 * <p>
 * Errors: a beta that is not above 0 (for 0 take {@link MeanAbsoluteError}). Warnings: an output that ends in
 * {@link Relu} or {@link Softmax}.
 *
 * <p>
 * Differs: PyTorch's {@code SmoothL1Loss} is the same and takes a beta of 0, too; Keras has {@link Huber} only.
 *
 * <p>
 * Source: R. Girshick, "Fast R-CNN", 2015.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SmoothL1 {

    /** The error from which on it counts in proportion; above 0. */
    double beta() default 1;
}
