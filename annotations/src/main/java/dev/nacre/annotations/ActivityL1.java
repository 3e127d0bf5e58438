package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A penalty on the output of a layer: {@code factor * sum |h|} of each sample is added to the loss, the mean over the
 * batch, so that most numbers of a layer become zero and its representation sparse.
 *
 * <p>
 * With h the layer after its activation and before noise. The loss that training reports is that of the data only. On a
 * method it is that layer's own, on the interface the default of hidden layers with weights; {@code @ActivityL1(0)} opts
 * a layer out of that default.
 *
 * <pre>{@code  @Dense(256) @Relu @ActivityL1(1e-4) Layer code();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code activity_regularizer} with {@code L1} (default 0.01) is the same, but is part of the loss it
 * reports. PyTorch has no such penalty; one adds it to the loss.
 *
 * <p>
 * Errors: a factor that is negative or that does not fit a float.
 *
 * <p>
 * Source: X. Glorot et al., "Deep Sparse Rectifier Neural Networks", 2011.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ActivityL1 {

    /** The factor of the sum of sizes; 0 or more. */
    double value();
}
