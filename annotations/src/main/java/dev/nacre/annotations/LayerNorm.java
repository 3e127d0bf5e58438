package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layer normalisation: brings the features of each sample to mean zero and variance one, then scales and shifts them:
 * {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta}.
 *
 * <p>
 * Shape: as its input; mean and variance are over all numbers of one sample, of a grid over all positions and channels, the variance with their count as divisor, in
 * training and prediction alike. Gamma and beta have one number per feature and start at 1 and 0; neither is regularised.
 *
 * <p>
 * On a method it comes between operation and activation; on the interface it is the default of all hidden layers with
 * weights.
 *
 * <pre>{@code  @Dense(128) @LayerNorm @Gelu Layer features();
 * }</pre>
 *
 * <p>
 * Differs: PyTorch is the same with {@code normalized_shape} as the whole sample; Keras normalises over the last axis and
 * has an epsilon of 1e-3.
 *
 * <p>
 * Errors: an epsilon that is not above 0.
 *
 * <p>
 * Source: J. L. Ba, J. R. Kiros, G. E. Hinton, "Layer Normalization", 2016; {@code torch.nn.LayerNorm}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LayerNorm {

    /** Added to the variance before the root; above 0. */
    double epsilon() default 1e-5;

    /** Whether gamma and beta are there. */
    boolean affine() default true;
}
