package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A grid read as one row: {@code y[(h width + w) channels + c] = x[h, w, c]}.
 *
 * <p>
 * Shapes: height x width x channels gives a row of as many numbers; a row stays as it is. {@link Dense}, {@link Maxout}
 * and {@link LinearBottleneck} read a grid as a row by themselves, so nobody has to write it; it may be written for the
 * reader, and it makes layers behind it, such as {@link BatchNorm}, go by the number of the feature and not by
 * channels.
 *
 * <pre>{@code  @Flatten             Layer row();
 *   @Dense(10) @Softmax  Layer digit();
 * }</pre>
 *
 * <p>
 * Differs: PyTorch's {@code Flatten} goes through channels first, so rows of dense weights that are taken over from
 * there have to be put in another order; Keras's is the same.
 *
 * <p>
 * Source: {@code keras.layers.Flatten}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Flatten {}
