package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the weights of each unit within a sphere: after each update {@code w = w * min(1, limit / norm(w))}, with the
 * Euclidean norm over the weights that come into the unit.
 *
 * <p>
 * Only weights, never biases; each unit has its own norm. It lets learning rates be large, as weights cannot run away,
 * and is often seen together with {@link Dropout}. On a method it is that layer's own, on the interface the default of
 * all layers with weights; {@code @MaxNorm(0)} opts a layer out of that default.
 *
 * <pre>{@code  @Dense(128) @Relu @Dropout(0.5) @MaxNorm(3) Layer features();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code MaxNorm} (default 2, over axis 0 of its {@code in x out} weights) is the same but adds 1e-7
 * to the norm it divides by; PyTorch has no such constraint ({@code torch.renorm} does it by hand).
 *
 * <p>
 * Errors: a limit that is negative or that does not fit a float, a layer without weights.
 *
 * <p>
 * Source: N. Srebro, A. Shraibman, "Rank, Trace-Norm and Max-Norm", 2005; N. Srivastava et al., "Dropout", 2014.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MaxNorm {

    /** The largest norm of one unit's weights, typically 3 to 4; above 0, or 0 for no limit. */
    double value();
}
