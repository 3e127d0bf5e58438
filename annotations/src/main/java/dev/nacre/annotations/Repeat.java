package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Uses a block several times, one after the other: {@code y = block_n(... block_2(block_1(x)))}, each with parameters
 * of its own.
 *
 * <p>
 * Shapes: each copy takes what the one before gives, and its shapes are inferred from that; a copy in which they do
 * not fit is an error that says which. The copies are numbered from 1: {@code stage.1.first.weight}. One copy alone
 * has no number.
 *
 * <pre>{@code  @Use(Residual.class) @Repeat(3)  Layer stage();
 * }</pre>
 *
 * <p>
 * Errors: less than 1; a method without {@link Use}; a block with several inputs, of which a copy would give but one;
 * more layers in all than a network can have.
 *
 * <p>
 * Keras and PyTorch write a loop ({@code nn.Sequential(*[Residual() for _ in range(3)])}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Repeat {

    /** How many copies; at least 1. */
    int value();
}
