package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution over a grid: every filter slides over height and width and sums what it sees, weighted:
 * <pre>{@code  y[h, w, o] = b[o] + sum over i, j, c of x[h s - p + i d, w s - p + j d, c] W[o, i, j, c]
 * }</pre>
 * with stride s, dilation d and padding p of each axis; beyond the grid x is 0. The filter is not flipped.
 *
 * <p>
 * Shapes: a grid height x width x channels gives height' x width' x filters, where
 * {@code height' = floor((height + padding - dilation (kernel - 1) - 1) / stride) + 1} with the padding of both sides,
 * and width' alike. The weight is {@code [filters, kernel height, kernel width, channels / groups]}, the bias
 * {@code [filters]}. Weights start by the rule that fits the activation, with
 * {@code fan in = kernel height * kernel width * channels / groups} and {@code fan out} the same of the filters; a
 * {@link MaxNorm} is that of each filter.
 *
 * <p>
 * With groups, channels and filters are divided in order, and each filter sees only the channels of its group; as many
 * groups as channels make the convolution depthwise. One channel number is one feature of the picture, so
 * {@link BatchNorm}, {@link Prelu} and {@link SpatialDropout} behind it go by channels.
 *
 * <pre>{@code  @Conv2d(filters = 16, kernel = 3) @BatchNorm @Relu                             Layer edges();
 *   @Conv2d(filters = 16, kernel = {3, 5}, stride = 2, padding = Padding.SAME)      Layer coarse();
 *   @Conv2d(filters = 32, kernel = 3, pad = {0, 1, 2, 1}, dilation = 2, groups = 4)  Layer wide();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a grid (write {@code @Input({28, 28, 1})}, not {@code @Input(784)}), fewer than one filter,
 * a kernel, stride or dilation below 1, a negative pad, pad and {@code padding = SAME} together, a kernel larger than
 * the padded grid, groups that do not divide channels and filters. Warnings: padding as large as the kernel, a stride
 * that leaves most of the grid unseen, taps that never touch the grid.
 *
 * <p>
 * Differs: PyTorch has grids as channels x height x width and weights as {@code [out, in / groups, kernel]}; its
 * explicit padding is the same on both sides, its {@code padding="same"} allows only stride 1. Keras has grids as here
 * and weights as {@code [kernel, in / groups, out]}. Both have no padding by default, as here.
 *
 * <p>
 * Source: Y. LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998; {@code torch.nn.Conv2d};
 * for dilation F. Yu, V. Koltun, "Multi-Scale Context Aggregation by Dilated Convolutions", 2016.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Conv2d {

    /** The number of filters, and of channels of the result; 1 or more. */
    int filters();

    /** Height and width of a filter, or one number for both; 1 or more. */
    int[] kernel();

    /** The step from one position of the filter to the next, down and across, or one number for both; 1 or more. */
    int[] stride() default 1;

    /** How far filters may extend beyond the edge. */
    Padding padding() default Padding.VALID;

    /**
     * Zeros around the grid, in numbers instead of by {@code padding}: top, left, bottom and right; or top and bottom, left and
     * right; or one number for all sides.
     */
    int[] pad() default {};

    /** The distance from one tap of a filter to the next, down and across, or one number for both; above 1 a filter has holes. */
    int[] dilation() default 1;

    /** The number of groups that channels and filters are divided into; 1 or more. */
    int groups() default 1;

    /** Whether to add a bias to each filter. */
    boolean bias() default true;
}
