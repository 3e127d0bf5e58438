package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A penalty on weights that makes many of them zero: {@code factor * sum |w|} is added to the loss, hence
 * {@code factor * sign(w)} to each weight's gradient, and nothing where a weight is 0.
 *
 * <p>
 * Only weights, unless {@code bias} is asked for. Together with {@link L2} on the same layer it is the elastic net. The
 * loss that training reports is that of the data only. On a method it is that layer's own, on the interface the default
 * of all layers with weights; {@code @L1(0)} opts a layer out of that default.
 *
 * <pre>{@code  @Dense(128) @Relu @L1(1e-5) @L2(1e-4) Layer features();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code regularizers.L1} (default 0.01) is the same, but is part of the loss it reports. PyTorch has no
 * such penalty; one adds it to the loss.
 *
 * <p>
 * Errors: a factor that is negative or that does not fit a float.
 *
 * <p>
 * Source: R. Tibshirani, "Regression Shrinkage and Selection via the Lasso", 1996; H. Zou, T. Hastie, "Regularization and
 * Variable Selection via the Elastic Net", 2005.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface L1 {

    /** The factor of the sum of sizes; 0 or more. */
    double value();

    /** Whether biases are penalised, too. */
    boolean bias() default false;
}
