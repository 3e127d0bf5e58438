package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The absolute value: {@code f(x) = |x|}.
 *
 * <p>
 * Shape: as its input. Derivative -1 below 0, 1 above and 0 at 0. It keeps the variance of what comes in, so weights
 * before it start by {@link HeNormal} with the gain 1, which is the standard deviation {@code sqrt(1 / in)}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(32) @Absolute Layer edges();
 * }</pre>
 *
 * <p>
 * Source: K. Jarrett et al., "What is the Best Multi-Stage Architecture for Object Recognition?", 2009, who rectify
 * so; {@code torch.abs}; Keras has {@code keras.ops.abs}. Both take 0 for the derivative at 0, too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Absolute {}
