package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two or more layers one after the other: {@code y = [x1, x2, ...]}.
 *
 * <p>
 * Shapes: rows of 16 and 3 give a row of 19. A grid has to become a row first, by {@link Dense}.
 *
 * <pre>{@code  @Concat Layer both(Layer seen, Layer place);
 * }</pre>
 *
 * <p>
 * Errors: fewer than two inputs, an input that is a grid.
 *
 * <p>
 * Source: {@code keras.layers.Concatenate}, which joins the last axis too; {@code torch.cat} joins axis 0 unless told
 * otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concat {}
