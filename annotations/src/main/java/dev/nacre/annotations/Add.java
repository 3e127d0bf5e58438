package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sum of two or more layers of equal shape: {@code y = x1 + x2 + ...}, the join of a residual network.
 *
 * <p>
 * Shapes: all inputs and the output are equal; unlike NumPy, PyTorch and Keras nothing is broadcast.
 *
 * <pre>{@code  @Dense(64) @Relu  Layer stem();
 *   @Dense(64)        Layer block();
 *   @Add @Relu        Layer joined(Layer stem, Layer block);
 * }</pre>
 *
 * <p>
 * Errors: fewer than two inputs, inputs of different shapes.
 *
 * <p>
 * Source: K. He et al., "Deep Residual Learning for Image Recognition", 2015; {@code keras.layers.Add}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Add {}
