package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of pointing in a direction: {@code loss = 1 - (y . t) / (max(|y|, epsilon) max(|t|, epsilon))}, with
 * {@code |.|} the euclidean norm; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [n]} with n at least 2, target alike; a grid is one direction of all its numbers. The loss is 0 where output and target point the same
 * way, 1 at right angles, 2 where they are opposite; lengths do not matter. Norms up to 1E18 are computed without
 * overflow.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(64) @CosineSimilarity Layer meaning();
 * }</pre>
 *
 * <p>
 * Errors: an output of a single unit, whose direction is its sign; an epsilon that is not above 0.
 *
 * <p>
 * Differs: PyTorch's {@code CosineEmbeddingLoss} with targets of 1 is the same. Keras's {@code CosineSimilarity} is
 * this minus 1, so that -1 is best.
 *
 * <p>
 * Source: {@code torch.nn.functional.cosine_similarity}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CosineSimilarity {

    /** The smallest norm to divide by; above 0. */
    double epsilon() default 1e-8;
}
