package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A grid made larger by repeating each of its numbers, nearest neighbour: {@code y[h, w, c] = x[h / a, w / b, c]},
 * rounded down, with the factors a and b.
 *
 * <p>
 * Shapes: height x width x channels gives a height x b width x channels; a sequence length x channels gives a length x
 * channels, for which one factor is written. The gradient of a number is the sum of those of its copies.
 *
 * <pre>{@code  @Upsample(2)       Layer larger();
 *   @Upsample({2, 3})  Layer wider();
 * }</pre>
 *
 * <p>
 * Errors: an input that is a row, a factor below 1, two factors for a sequence.
 *
 * <p>
 * Differs: PyTorch's {@code Upsample(mode="nearest")} and Keras's {@code UpSampling2D} are the same; interpolation
 * between neighbours is not offered.
 *
 * <p>
 * Source: V. Dumoulin et al., "Deconvolution and Checkerboard Artifacts", 2016, for upsampling before a convolution in
 * the place of a transposed one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Upsample {

    /** The factors of height and width, or one for both; 1 or more. */
    int[] value();
}
