package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of layers of one shape, number by number: {@code y = x1 * x2 * ...}; a gate, where one of them ends in
 * {@link Sigmoid}.
 *
 * <p>
 * Shape: as its inputs, all of which have the same. At least two feed it.
 *
 * <pre>{@code  @Multiply Layer gated(Layer features, Layer gate);
 * }</pre>
 *
 * <p>
 * Errors: one layer alone, layers of different shapes.
 *
 * <p>
 * Source: {@code torch.mul}; Keras's {@code layers.Multiply} is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Multiply {}
