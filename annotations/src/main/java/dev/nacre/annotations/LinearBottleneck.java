package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two dense layers without an activation between: {@code y = (x R^T) W^T + b}. The weight matrix is thereby of low rank,
 * with {@code rank (n + value)} numbers instead of {@code n value}.
 *
 * <p>
 * Shape: {@code n} numbers (a grid is read as one row) to {@code value} numbers; the reduction has the shape
 * {@code [rank, n]}, the weight {@code [value, rank]}.
 *
 * <pre>{@code  @LinearBottleneck(value = 512, rank = 32) @Relu Layer features();
 * }</pre>
 *
 * <p>
 * Errors: a value or a rank below 1. It saves nothing where {@code rank (n + value)} is not below {@code n value}.
 *
 * <p>
 * Source: T. N. Sainath et al., "Low-rank Matrix Factorization for Deep Neural Network Training with High-dimensional
 * Output Targets", 2013. In PyTorch and Keras it is written as two dense layers.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LinearBottleneck {

    /** How many outputs; 1 or more. */
    int value();

    /** Width of the bottleneck; 1 or more. */
    int rank();

    /** Whether the outputs have a bias. */
    boolean bias() default true;
}
