package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest of several dense pieces for each unit: {@code y[u] = max_j (x W^T + b)[u pieces + j]}: a convex function
 * that the layer learns, in the place of an activation.
 *
 * <p>
 * Shape: {@code n} numbers (a grid is read as one row) to {@code value} numbers. The weight has the shape
 * {@code [value * pieces, n]}, the pieces of a unit being neighbouring rows; the bias has one number per row. Where pieces
 * are equal the first one learns. Weights start by {@link GlorotUniform}.
 *
 * <pre>{@code  @Maxout(value = 64, pieces = 3) Layer features();
 * }</pre>
 *
 * <p>
 * Errors: fewer than one unit, fewer than two pieces.
 *
 * <p>
 * Source: I. J. Goodfellow et al., "Maxout Networks", 2013. PyTorch and Keras have none of their own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Maxout {

    /** How many units; 1 or more. */
    int value();

    /** Dense pieces of each unit; 2 or more. */
    int pieces() default 2;

    /** Whether each piece has a bias. */
    boolean bias() default true;
}
