package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights that all start at the same number.
 *
 * <p>
 * Units of a hidden layer then stay equal to each other forever, of which the compiler warns; for a layer of a single
 * unit, or one that follows noise, it may be meant. On a method it is that layer's own, on the interface the default of
 * all layers with weights.
 *
 * <pre>{@code  @Dense(1) @ConstantWeights(0) Layer price();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code Constant} defaults to 0; {@code torch.nn.init.constant_} takes the value. Errors: a value that
 * does not fit a float.
 *
 * <p>
 * Source: {@code torch.nn.init.constant_}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ConstantWeights {

    /** Where all weights start; finite. */
    double value();
}
