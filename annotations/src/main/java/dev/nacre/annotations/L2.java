package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A penalty on large weights: {@code factor * sum(w^2)} is added to the loss, hence {@code 2 * factor * w} to each
 * weight's gradient.
 *
 * <p>
 * Only weights, unless {@code bias} is asked for. Together with {@link L1} on the same layer it is the elastic net. The
 * loss that training reports is that of the data only. On a method it is that layer's own, on the interface the default
 * of all layers with weights; {@code @L2(0)} opts a layer out of that default.
 *
 * <pre>{@code  @Dense(128) @Relu @L2(1e-4) Layer features();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code regularizers.L2} (default 0.01) is the same, but is part of the loss it reports. PyTorch's
 * {@code weight_decay = d} adds {@code d * w} to the gradient, so it equals {@code @L2(d / 2)}, and takes in biases
 * unless told otherwise.
 *
 * <p>
 * Errors: a factor that is negative or that does not fit a float.
 *
 * <p>
 * Source: A. Krogh, J. Hertz, "A Simple Weight Decay Can Improve Generalization", 1991.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface L2 {

    /** The factor of the sum of squares; 0 or more. */
    double value();

    /** Whether biases are penalised, too. */
    boolean bias() default false;
}
