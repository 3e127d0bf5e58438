package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of each window of a sequence: {@code y[t, c] = sum over i of x[t s - p + i, c] / n}, with stride s and
 * padding p. The divisor n is the length of the window, or, without {@code countPadding}, what of it is on the
 * sequence.
 *
 * <p>
 * Shapes: length x channels gives length' x channels with
 * {@code length' = floor((length + padding - window) / stride) + 1}.
 *
 * <pre>{@code  @AveragePool1d(value = 4, stride = 2) Layer smooth();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a sequence, and those of {@link AveragePool2d}.
 *
 * <p>
 * Differs: as told of {@link AveragePool2d}.
 *
 * <p>
 * Source: {@code torch.nn.AvgPool1d}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AveragePool1d {

    /** Length of the window; 1 or more. */
    int value();

    /** From one place of the window to the next; the window's length if not given. */
    int[] stride() default {};

    /** How far windows may extend beyond the ends. */
    Padding padding() default Padding.VALID;

    /** Padding in front and behind, or one number for both, instead of {@code padding}; smaller than the window. */
    int[] pad() default {};

    /** Whether padding counts as zeros, so that every sum is divided by the size of the window. */
    boolean countPadding() default true;
}
