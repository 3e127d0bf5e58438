package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of each window of a grid: {@code y[h, w, c] = sum over i, j of x[h s - p + i, w s - p + j, c] / n}, with
 * stride s and padding p of each axis. The divisor n is the number of places in the window, or, without
 * {@code countPadding}, the number of those on the grid.
 *
 * <p>
 * Shapes: height x width x channels gives height' x width' x channels with
 * {@code height' = floor((height + padding - window) / stride) + 1}, and width' alike. What is left at the lower and
 * right edge, where no whole window fits, is not seen.
 *
 * <pre>{@code  @AveragePool2d(2)                                                       Layer half();
 *   @AveragePool2d(value = 3, stride = 1, pad = 1, countPadding = false)     Layer smooth();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a grid, a window or stride below 1, a negative pad, pad and {@code padding = SAME}
 * together, a window larger than the padded grid, padding as large as the window, at whose edge a window would see
 * nothing.
 *
 * <p>
 * Differs: PyTorch's {@code count_include_pad} is {@code countPadding}, and true by default as here; Keras's
 * {@code AveragePooling2D} never counts padding.
 *
 * <p>
 * Source: {@code torch.nn.AvgPool2d}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AveragePool2d {

    /** Height and width of the window, or one number for both; 1 or more. */
    int[] value();

    /** From one place of the window to the next, down and across, or one number for both; the window's size if not given. */
    int[] stride() default {};

    /** How far windows may extend beyond the edge. */
    Padding padding() default Padding.VALID;

    /**
     * Padding in numbers instead of by {@code padding}: top, left, bottom and right; or top and bottom, left and right; or one
     * number for all sides. Smaller than the window.
     */
    int[] pad() default {};

    /** Whether padding counts as zeros, so that every sum is divided by the size of the window. */
    boolean countPadding() default true;
}
