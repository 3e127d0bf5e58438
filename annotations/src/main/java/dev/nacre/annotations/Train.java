package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the network is trained unless the call says otherwise.
 *
 * <p>
 * Without this annotation its defaults hold: batches of 32, 10 epochs, seed 42. The batch is compiled into the
 * kernels, so a model never takes larger steps than declared here. Keras defaults to batches of 32 and 1 epoch;
 * PyTorch leaves both to the user and seeds from the clock.
 *
 * <pre>{@code  @Train(batch = 64, epochs = 15, seed = 7)
 * }</pre>
 *
 * <p>
 * Errors: a batch or epochs below 1, a batch whose values do not fit one array.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Train {

    /** Samples per step; at least 1. */
    int batch() default 32;

    /** Passes over the training data; at least 1. */
    int epochs() default 10;

    /** Decides initial weights, order of samples and dropout: equal seeds give equal models, bit for bit. */
    long seed() default 42;
}
