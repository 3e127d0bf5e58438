package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of choosing one of several classes by a margin: {@code loss = sum over the other classes k of max(0, x[k] -
 * x[class] + margin)}; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [classes]} of scores with at least two classes, target one class index from 0 on. Once the
 * score of the class is ahead of all others by the margin, a sample is content and has no gradient.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(10) @Hinge Layer digit();
 * }</pre>
 *
 * <p>
 * Errors: an output that ends in {@link Softmax}, {@link LogSoftmax} or {@link Sigmoid}, which bend the scores that
 * the margin is measured on; a grid (take {@link CrossEntropy}); an output of a single unit (take {@link BinaryHinge}); a margin that is not above 0.
 *
 * <p>
 * Differs: the sum is not divided by the number of classes; PyTorch's {@code MultiMarginLoss} divides. Keras's
 * {@code CategoricalHinge} takes only the strongest of the other classes.
 *
 * <p>
 * Source: J. Weston, C. Watkins, "Support Vector Machines for Multi-Class Pattern Recognition", 1999.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Hinge {

    /** By how much the score of the class has to be ahead; above 0. */
    double margin() default 1;
}
