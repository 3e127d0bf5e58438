package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of each channel over the whole grid or sequence: {@code y[c] = sum over positions of x[p, c] / positions}.
 *
 * <p>
 * Shapes: height x width x channels, or length x channels, gives a row of channels. It takes the place of large dense
 * layers behind the last convolution, and has no weights that could learn by heart where in the picture something is.
 *
 * <pre>{@code  @Conv2d(filters = 64, kernel = 3) @Relu  Layer features();
 *   @GlobalAveragePool                       Layer summary();
 *   @Dense(10) @Softmax                      Layer digit();
 * }</pre>
 *
 * <p>
 * Errors: an input that is a row.
 *
 * <p>
 * Differs: PyTorch writes {@code AdaptiveAvgPool2d(1)} and keeps height and width of 1; Keras's
 * {@code GlobalAveragePooling2D} is the same.
 *
 * <p>
 * Source: M. Lin, Q. Chen, S. Yan, "Network In Network", 2014.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GlobalAveragePool {}
