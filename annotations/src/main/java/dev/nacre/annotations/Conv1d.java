package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution over a sequence: every filter slides along it and sums what it sees, weighted:
 * <pre>{@code  y[t, o] = b[o] + sum over i, c of x[t s - p + i d, c] W[o, i, c]
 * }</pre>
 * with stride s, dilation d and padding p; beyond the sequence x is 0. The filter is not flipped.
 *
 * <p>
 * Shapes: a sequence length x channels gives length' x filters, where
 * {@code length' = floor((length + padding - dilation (kernel - 1) - 1) / stride) + 1}. The weight is
 * {@code [filters, kernel, channels / groups]}, the bias {@code [filters]}. Weights start by the rule that fits the
 * activation, with {@code fan in = kernel * channels / groups}.
 *
 * <p>
 * Causal, so that no result sees what comes after it, is {@code pad = {dilation * (kernel - 1), 0}}.
 *
 * <pre>{@code  @Conv1d(filters = 8, kernel = 5, stride = 2, padding = Padding.SAME) @Relu  Layer rhythm();
 *   @Conv1d(filters = 8, kernel = 3, dilation = 2, pad = {4, 0})                Layer causal();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a sequence (write {@code @Input({100, 3})} for 100 steps of 3 numbers), fewer than one
 * filter, a kernel, stride or dilation below 1, a negative pad, pad and {@code padding = SAME} together, a kernel
 * larger than the padded sequence, groups that do not divide channels and filters. Warnings as of {@link Conv2d}.
 *
 * <p>
 * Differs: PyTorch has sequences as channels x length and weights as {@code [out, in / groups, kernel]}; Keras has
 * sequences as here, weights as {@code [kernel, in / groups, out]}, and a padding called causal.
 *
 * <p>
 * Source: {@code torch.nn.Conv1d}; A. van den Oord et al., "WaveNet: A Generative Model for Raw Audio", 2016, for
 * causal and dilated ones.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Conv1d {

    /** The number of filters, and of channels of the result; 1 or more. */
    int filters();

    /** Length of a filter; 1 or more. */
    int kernel();

    /** The step from one position of the filter to the next; 1 or more. */
    int stride() default 1;

    /** How far filters may extend beyond the ends. */
    Padding padding() default Padding.VALID;

    /** Zeros before and after, or one number for both, instead of {@code padding}. */
    int[] pad() default {};

    /** The distance from one tap of a filter to the next; 1 or more. */
    int dilation() default 1;

    /** The number of groups that channels and filters are divided into; 1 or more. */
    int groups() default 1;

    /** Whether to add a bias to each filter. */
    boolean bias() default true;
}
