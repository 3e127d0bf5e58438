package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest number of each channel over the whole grid or sequence: {@code y[c] = max over positions of x[p, c]}.
 *
 * <p>
 * Shapes: height x width x channels, or length x channels, gives a row of channels. The gradient goes to the first of
 * the largest.
 *
 * <pre>{@code  @GlobalMaxPool Layer strongest();
 * }</pre>
 *
 * <p>
 * Errors: an input that is a row.
 *
 * <p>
 * Differs: PyTorch writes {@code AdaptiveMaxPool2d(1)} and keeps height and width of 1; Keras's
 * {@code GlobalMaxPooling2D} is the same.
 *
 * <p>
 * Source: M. Oquab et al., "Is object localization for free?", 2015.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GlobalMaxPool {}
