package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest number in each window of a sequence: {@code y[t, c] = max over i of x[t s - p + i, c]}, with stride s and
 * padding p.
 *
 * <p>
 * Shapes: length x channels gives length' x channels with
 * {@code length' = floor((length + padding - window) / stride) + 1}. Padding never wins; the gradient goes to the first
 * of the largest.
 *
 * <pre>{@code  @MaxPool1d(2) Layer half();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a sequence, and those of {@link MaxPool2d}.
 *
 * <p>
 * Differs: PyTorch and Keras are the same, as told of {@link MaxPool2d}.
 *
 * <p>
 * Source: {@code torch.nn.MaxPool1d}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MaxPool1d {

    /** Length of the window; 1 or more. */
    int value();

    /** From one place of the window to the next; the window's length if not given. */
    int[] stride() default {};

    /** How far windows may extend beyond the ends. */
    Padding padding() default Padding.VALID;

    /** Padding in front and behind, or one number for both, instead of {@code padding}; smaller than the window. */
    int[] pad() default {};
}
