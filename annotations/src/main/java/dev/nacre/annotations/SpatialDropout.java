package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets whole channels to zero during training: {@code y[p, c] = x[p, c] / (1 - rate)} with probability {@code 1 - rate},
 * else {@code 0}, drawn once for each channel of each sample.
 *
 * <p>
 * Shape: as its input, a grid or a sequence. Neighbours in a picture say nearly the same, so {@link Dropout} of single
 * numbers takes little away behind a convolution; a channel that is missing everywhere is missed. In prediction it does
 * nothing.
 *
 * <p>
 * On a method it comes after the activation; on the interface it is the default of all hidden layers with weights, all
 * of which have to be grids or sequences then.
 *
 * <pre>{@code  @Conv2d(filters = 32, kernel = 3) @Relu @SpatialDropout(0.2) Layer features();
 * }</pre>
 *
 * <p>
 * Errors: a rate outside [0, 1), an input that is a row, dropout on an output.
 *
 * <p>
 * Differs: PyTorch's {@code Dropout2d} and Keras's {@code SpatialDropout2D} are the same.
 *
 * <p>
 * Source: J. Tompson et al., "Efficient Object Localization Using Convolutional Networks", 2015.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SpatialDropout {

    /** The rate: the fraction of channels that is dropped; in [0, 1). */
    double value();
}
