package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A loss of your own: {@code loss = mean over outputs of f(y, t)} with a formula f in the output {@code y} and its target
 * {@code t}; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output and target alike, a real number each. The formula is written, differentiated and rewritten as that of
 * {@link Activation}; it reads {@code y} and {@code t}.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @CustomLoss("log(cosh(y - t))")                                 // runs like a square near 0, like abs far off
 *  @CustomLoss("where(y < t, 9, 1) * abs(y - t)")                      // the 0.9 quantile, times 10
 *  @CustomLoss("softplus(y) - y * t")                                  // binary cross entropy of the score y
 * }</pre>
 *
 * <p>
 * y is what the output's activation gives, and the formula has to be defined for that. After a {@link Sigmoid} y is
 * between 0 and 1, but floats round it to both; so leave the activation off and write {@code log(sigmoid(y))}, which is
 * exact for every score.
 *
 * <p>
 * Errors: those of {@link Activation}; a formula that does not depend on y or has no slope by it. Warning: one that does
 * not depend on t.
 *
 * <p>
 * Differs: Keras and PyTorch take a function of the host language; Keras then averages over the last axis, as here, and a
 * PyTorch loss averages however it is written.
 *
 * <p>
 * Source of the example: R. A. Saleh, A. K. M. E. Saleh, "Statistical Properties of the log-cosh Loss Function Used in
 * Machine Learning", 2022.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CustomLoss {

    /** The formula in y and t. */
    String value();
}
