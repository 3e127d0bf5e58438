package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The hyperbolic tangent: {@code f(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))}, from -1 to 1.
 *
 * <p>
 * Shape: as its input. Derivative {@code 1 - f^2}. Weights before it start by {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(64) @Tanh Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.Tanh}; Keras is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Tanh {}
