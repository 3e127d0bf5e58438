package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two or more layers one after the other: {@code y = [x1, x2, ...]}; of grids the channels at each position.
 *
 * <p>
 * Shapes: rows of 16 and 3 give a row of 19; grids of 8 x 8 x 16 and 8 x 8 x 3 give one of 8 x 8 x 19, and sequences alike. Grids
 * of different heights or widths are brought to one size first, by a stride, a pool or {@link Upsample}; a grid beside a row is
 * turned into a row by {@link Flatten}.
 *
 * <pre>{@code  @Concat Layer both(Layer seen, Layer place);
 * }</pre>
 *
 * <p>
 * Errors: fewer than two inputs, grids of different heights or widths, a grid beside a row.
 *
 * <p>
 * Source: {@code keras.layers.Concatenate}, which joins the last axis too; {@code torch.cat} joins axis 0 unless told
 * otherwise, and has channels on axis 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concat {}
