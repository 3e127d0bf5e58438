package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of yes-or-no decisions: {@code loss = mean over outputs of -(w t log p + (1 - t) log(1 - p))}, with p the
 * output's sigmoid and w the output's positive weight; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [n]}, target n numbers in [0, 1]; a grid alike, with one positive weight per channel. Training works on the scores x before the sigmoid, with
 * {@code log p = -log(1 + exp(-x))}, which neither overflows nor loses digits.
 *
 * <p>
 * A positive weight makes a yes count more than a no, where yes is rare: a common choice is the number of noes divided by that
 * of yeses. Label smoothing by e compares with {@code (1 - e) t + e / 2} instead of t.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) @Sigmoid Layer spam();     // with @BinaryCrossEntropy on the interface
 * }</pre>
 *
 * <p>
 * Errors: an output without {@link Sigmoid}, positive weights in another number than outputs, a positive weight that
 * is not above 0, a label smoothing outside [0, 1).
 *
 * <p>
 * Differs: PyTorch's {@code BCEWithLogitsLoss} expects logits, calls the weights {@code pos_weight} and
 * has no label smoothing. Keras's {@code BinaryCrossentropy} expects probabilities by default and clips them, has the
 * same label smoothing and no positive weights.
 *
 * <p>
 * Source: {@code torch.nn.BCEWithLogitsLoss}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryCrossEntropy {

    /** How much a yes of each output counts, each above 0; empty if a yes counts like a no. */
    double[] positiveWeights() default {};

    /** The fraction of each target that is moved to one half; in [0, 1). */
    double labelSmoothing() default 0;
}
