package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Atrous spatial pyramid pooling: looks at each position of a grid at several scales at once. Branches run in parallel,
 * all of the grid's size: a convolution of kernel 1, a 3 x 3 convolution for each dilation of {@code rates}, and the
 * mean of the whole picture, broadcast over the grid. Their channels are concatenated and projected by a convolution of
 * kernel 1:
 * <pre>{@code  branch[r]  = relu(batch norm(convolution of 3 x 3, dilation r, padding r))
 *   image      = relu(batch norm(W mean over positions)), at every position
 *   y          = projection [point, branch of each rate, image]
 * }</pre>
 *
 * <p>
 * Shapes: height x width x channels gives height x width x filters. Parameters are those of the convolutions, named
 * {@code point}, {@code rate6} and so on, {@code image} and {@code projection}, each with {@code weight} of
 * {@code [filters, kernel height, kernel width, channels]}, and {@code bias} where no batch norm follows; with batch
 * norm also {@code gamma}, {@code beta}, {@code runningMean} and {@code runningVariance}, as of {@link BatchNorm} with
 * its defaults. What follows the projection is written on the method.
 *
 * <pre>{@code  @AtrousPyramid(filters = 32, rates = {2, 4, 8}, bias = false) @BatchNorm @Relu Layer scales();
 *   @Conv2d(filters = 5, kernel = 1) @Softmax                                      Layer kinds();
 * }</pre>
 *
 * <p>
 * Errors: an input that is not a grid, fewer than one filter, no rate, a rate below 1 or twice. Warning: a rate so large
 * that the outer taps never touch the grid, which makes its branch a convolution of kernel 1.
 *
 * <p>
 * Differs: in the paper the picture's mean is made larger by bilinear interpolation, which from a single place is the
 * same as broadcasting it. PyTorch's torchvision has dropout behind the projection; here it is written on the method.
 * DeepLab v2 adds the branches instead: write them as layers and join them with {@link Add}.
 *
 * <p>
 * Source: L.-C. Chen, G. Papandreou, F. Schroff, H. Adam, "Rethinking Atrous Convolution for Semantic Image
 * Segmentation", 2017.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AtrousPyramid {

    /** How many channels leave the projection; 1 or more. */
    int filters();

    /** How many channels each branch has; 0 for as many as {@code filters}. */
    int branchFilters() default 0;

    /** The dilations of the 3 x 3 convolutions, each 1 or more. */
    int[] rates() default {6, 12, 18};

    /** Whether batch norm follows the convolution of each branch, in the place of a bias. */
    boolean branchNorm() default true;

    /** Whether relu follows in each branch. */
    boolean branchRelu() default true;

    /** Whether the picture's mean goes through its own convolution, batch norm and relu before it is broadcast. */
    boolean imageProjection() default true;

    /** Whether a number per filter is added behind the projection. */
    boolean bias() default true;
}
