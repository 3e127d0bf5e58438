package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of yes-or-no decisions by a margin: {@code loss = mean over outputs of max(0, margin - t y)}, with targets t
 * of -1 and 1; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [n]} of scores, target n numbers that are -1 or 1; the sign of a score is the prediction. Once a
 * score is on its side by the margin, it has no gradient.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) @BinaryHinge Layer spam();
 * }</pre>
 *
 * <p>
 * Errors: an output that ends in {@link Softmax}, {@link LogSoftmax}, {@link Sigmoid} or {@link Relu}, whose scores
 * have no two sides; a margin that is not above 0.
 *
 * <p>
 * Differs: Keras's {@code Hinge} is the same with a margin of 1 and turns targets of 0 into -1. PyTorch's
 * {@code HingeEmbeddingLoss} is another function.
 *
 * <p>
 * Source: C. Cortes, V. Vapnik, "Support-Vector Networks", 1995.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryHinge {

    /** How far a score has to be on its side of 0; above 0. */
    double margin() default 1;
}
