package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest number in each window of a grid: {@code y[h, w, c] = max over i, j of x[h s - p + i, w s - p + j, c]},
 * with stride s and padding p of each axis.
 *
 * <p>
 * Shapes: height x width x channels gives height' x width' x channels with
 * {@code height' = floor((height + padding - window) / stride) + 1}, and width' alike. What is left at the lower and
 * right edge, where no whole window fits, is not seen. Padding never wins: the largest is sought among what is on the
 * grid. The gradient goes to the first of the largest, row by row.
 *
 * <p>
 * A stride smaller than the window makes windows overlap.
 *
 * <pre>{@code  @MaxPool2d(2)                                        Layer half();
 *   @MaxPool2d(value = {3, 2}, stride = 2, pad = {1, 0})  Layer coarse();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a grid, a window or stride below 1, a negative pad, pad and {@code padding = SAME}
 * together, a window larger than the padded grid, padding as large as the window, at whose edge a window would see
 * nothing.
 *
 * <p>
 * Differs: PyTorch's {@code MaxPool2d} is the same, with equal padding on both sides and of at most half of the window;
 * Keras's {@code MaxPooling2D} the same, with padding only by name.
 *
 * <p>
 * Source: D. Scherer, A. Müller, S. Behnke, "Evaluation of Pooling Operations in Convolutional Architectures for Object
 * Recognition", 2010; {@code torch.nn.MaxPool2d}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MaxPool2d {

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
}
