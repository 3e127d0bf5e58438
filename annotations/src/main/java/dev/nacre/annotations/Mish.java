package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A smooth rectifier that dips below zero: {@code f(x) = x tanh(log(1 + exp(x)))}.
 *
 * <p>
 * Shape: as its input. Computed with one exponential as {@code x w / (w + 2)}, {@code w = e (e + 2)}, {@code e =
 * exp(min(x, 20))}, which above 20 is x to the last digit. Weights before it start by {@link HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @Mish Layer features();
 * }</pre>
 *
 * <p>
 * Source: D. Misra, "Mish: A Self Regularized Non-Monotonic Activation Function", 2019; {@code torch.nn.Mish}; Keras
 * is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Mish {}
