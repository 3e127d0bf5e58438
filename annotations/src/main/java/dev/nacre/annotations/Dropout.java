package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets a fraction of the values to zero during training: {@code y = x / (1 - rate)} with probability {@code 1 - rate},
 * else {@code 0}.
 *
 * <p>
 * Shape: as its input. In prediction it does nothing. What survives is scaled up so that means agree ("inverted
 * dropout"). The draw depends only on seed, step and position, so training repeats bit for bit.
 *
 * <p>
 * On a method it comes after the activation; on the interface it is the default of all hidden layers with weights.
 * {@code @Dropout(0)} opts a layer out of that default.
 *
 * <pre>{@code  @Dense(128) @Relu @Dropout(0.3) Layer features();
 * }</pre>
 *
 * <p>
 * Errors: a rate outside [0, 1), dropout on an output.
 *
 * <p>
 * Source: N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014. PyTorch's
 * {@code p} and Keras's {@code rate} are also the fraction dropped.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Dropout {

    /** The rate: the fraction of values that is dropped; in [0, 1). */
    double value();
}
