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
 * Shape: as its inputs, all of which have the same; beside grids there may also be a row of one number per channel, which is
 * broadcast over all positions, as squeeze and excitation has it. At least two feed it.
 *
 * <pre>{@code  @GlobalAveragePool   Layer squeezed(Layer features);
 *   @Dense(32) @Sigmoid  Layer gate();
 *   @Multiply            Layer gated(Layer features, Layer gate);
 * }</pre>
 *
 * <p>
 * Errors: a single layer, layers of different shapes, a row whose length is not the number of channels of a grid.
 *
 * <p>
 * Source: {@code torch.mul}; Keras's {@code layers.Multiply} is the same; both broadcast more kinds of shapes silently. J. Hu, L. Shen,
 * G. Sun, "Squeeze-and-Excitation Networks", 2018.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Multiply {}
