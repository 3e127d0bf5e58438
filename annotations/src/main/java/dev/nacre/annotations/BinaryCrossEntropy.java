package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of yes-or-no answers: {@code loss = mean over outputs of -(t log p + (1 - t) log(1 - p))}, with p the
 * output's sigmoid; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [n]}, target n numbers in [0, 1]. Training works on the scores x before the sigmoid,
 * {@code max(x, 0) - x t + log(1 + exp(-|x|))}, which neither overflows nor loses digits.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method that output's own.
 *
 * <pre>{@code  @Dense(1) @Sigmoid Layer spam();     // with @BinaryCrossEntropy on the interface
 * }</pre>
 *
 * <p>
 * Errors: an output without {@link Sigmoid}.
 *
 * <p>
 * Source: {@code torch.nn.BCEWithLogitsLoss}, which wants scores without sigmoid; Keras's {@code BinaryCrossentropy}
 * wants probabilities and clips them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BinaryCrossEntropy {}
