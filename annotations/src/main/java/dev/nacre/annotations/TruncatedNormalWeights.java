package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights from a Gaussian that is cut at two standard deviations on both sides of its mean; what falls beyond is drawn
 * again.
 *
 * <p>
 * The standard deviation is that of the Gaussian before it is cut; what is left has 0.8796 of it. The defaults are those of
 * Keras's {@code TruncatedNormal}, which has the same convention; PyTorch's {@code trunc_normal_} defaults to a deviation
 * of 1 and cuts at -2 and 2 themselves. On a method it is that layer's own, on the interface the default of all layers
 * with weights.
 *
 * <pre>{@code  @Dense(64) @TruncatedNormalWeights(standardDeviation = 0.02) Layer hidden();
 * }</pre>
 *
 * <p>
 * Errors: a standard deviation that is not above 0, a mean or ten standard deviations around it that do not fit a float.
 *
 * <p>
 * Source: {@code tf.keras.initializers.TruncatedNormal}; {@code torch.nn.init.trunc_normal_}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TruncatedNormalWeights {

    /** The mean, in the middle between both cuts; finite. */
    double mean() default 0;

    /** The standard deviation before the cut; above 0. */
    double standardDeviation() default 0.05;
}
