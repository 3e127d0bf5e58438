package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The exponential linear unit: {@code f(x) = x for x >= 0, else alpha * (exp(x) - 1)}.
 *
 * <p>
 * Shape: as its input. Derivative 1, below zero {@code f(x) + alpha}: backward needs no exponential. Weights before it
 * start by {@link HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @Elu Layer features();
 * }</pre>
 *
 * <p>
 * Errors: an alpha that is not above 0.
 *
 * <p>
 * Source: D. Clevert et al., "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)", 2016;
 * {@code torch.nn.ELU} and Keras, alpha 1 as here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Elu {

    /** Minus the limit towards negative infinity; above 0. With 1 the derivative has no jump. */
    double alpha() default 1;
}
