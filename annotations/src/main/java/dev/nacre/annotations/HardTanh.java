package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@link Tanh} from straight lines: {@code f(x) = min(max, max(min, x))}.
 *
 * <p>
 * Shape: as its input. Derivative 1 between the bounds, else 0. Weights before it start by {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(32) @HardTanh Layer hidden();
 * }</pre>
 *
 * <p>
 * Errors: bounds that are not finite, or not in order.
 *
 * <p>
 * Source: R. Collobert, "Large Scale Machine Learning", 2004; {@code torch.nn.Hardtanh}, from -1 to 1 as here; {@code
 * keras.activations.hard_tanh} has only these bounds. With the bounds 0 and 6 it is relu6.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HardTanh {

    /** What smaller numbers become; below max. */
    double min() default -1;

    /** What larger numbers become; above min. */
    double max() default 1;
}
