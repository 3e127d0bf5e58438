package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of matching a distribution: {@code loss = sum_k t[k] (log t[k] - log p[k])}, with p the output's softmax
 * and {@code 0 log 0 = 0}; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [classes]} with at least two classes, target one probability per class that sum to one; on grids at each
 * position, of which the loss is the mean. Its
 * gradient is that of {@link CrossEntropy} with distributions; its value is 0 where the two agree. Training works on
 * the scores before the softmax and stays exact, unless {@link #given} says that the output is something else.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(10) @Softmax Layer student();   // with @KlDivergence on the interface
 * }</pre>
 *
 * <p>
 * Errors: an output of a single unit; an output that ends in neither {@link Softmax} nor {@link LogSoftmax}, with
 * {@link Given#LOG_PROBABILITIES} in neither {@link LogSoftmax} nor {@link Identity}, with {@link Given#PROBABILITIES}
 * in neither {@link Softmax} nor {@link Identity}; the user's own {@code Activation} is taken at its word. Warnings:
 * {@link Given#PROBABILITIES} of a softmax, which is infinite where the softmax vanishes.
 *
 * <p>
 * Differs: PyTorch's {@code KLDivLoss} expects log-probabilities and divides by the number of elements unless
 * {@code reduction="batchmean"}; this is the batch mean. Keras's {@code KLDivergence} expects probabilities and clips
 * both sides.
 *
 * <p>
 * Source: S. Kullback, R. A. Leibler, "On Information and Sufficiency", 1951.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KlDivergence {

    /** What the output is. */
    Given given() default Given.SCORES;

    /** What an output can be. */
    enum Given {
        /** A softmax, from whose scores the loss works. */
        SCORES,
        /** Logarithms of probabilities. */
        LOG_PROBABILITIES,
        /** Probabilities, taken as they are. */
        PROBABILITIES
    }
}
