package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Batch normalisation: brings each feature to mean zero and variance one over the batch, then scales and shifts it:
 * {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta}.
 *
 * <p>
 * Shape: as its input. The features of a row are its numbers, those of a grid or a sequence its channels, over all positions of all
 * samples. In training mean and variance are those of the batch, the variance with the count n of numbers as divisor: samples, or
 * samples times positions. In prediction they are running statistics, which training gathers:
 * {@code running = (1 - statisticsMomentum) running + statisticsMomentum batch}, with the variance divided by
 * n - 1. They start at mean 0 and variance 1, are saved with the model and are not trained. Gamma starts at
 * 1, beta at 0; neither is regularised.
 *
 * <p>
 * On a method it comes between operation and activation; on the interface it is the default of all hidden layers with
 * weights. A bias before it has no effect, as the mean is taken off again: write {@code bias = false}.
 *
 * <pre>{@code  @Dense(value = 128, bias = false) @BatchNorm @Relu Layer features();
 * }</pre>
 *
 * <p>
 * Differs: PyTorch's {@code momentum} (0.1) is the same as {@code statisticsMomentum}; Keras's {@code momentum} (0.99) is
 * what is kept of the old value, its epsilon is 1e-3, and its running variance has n as divisor.
 *
 * <p>
 * Errors: a statisticsMomentum outside (0, 1], an epsilon that is not above 0.
 *
 * <p>
 * Source: S. Ioffe, C. Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate
 * Shift", 2015; {@code torch.nn.BatchNorm1d}, {@code BatchNorm2d}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BatchNorm {

    /** The weight of a new batch in the running statistics; in (0, 1]. */
    double statisticsMomentum() default 0.1;

    /** Added to the variance before the root; above 0. */
    double epsilon() default 1e-5;

    /** Whether gamma and beta are there. */
    boolean affine() default true;
}
