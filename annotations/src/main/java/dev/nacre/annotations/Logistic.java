package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of yes-or-no decisions with targets of -1 and 1: {@code loss = mean over outputs of log(1 + exp(-t y))}; the
 * mean over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [n]} of scores, target n numbers that are -1 or 1; the sign of a score is the prediction. It is
 * {@link BinaryCrossEntropy} in other words: the probability of a yes is {@code 1 / (1 + exp(-y))}, and the output has
 * no sigmoid. It neither overflows nor loses digits.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) @Logistic Layer spam();
 * }</pre>
 *
 * <p>
 * Errors: an output that ends in {@link Softmax}, {@link LogSoftmax}, {@link Sigmoid} or {@link Relu}, whose scores
 * have no two sides.
 *
 * <p>
 * Differs: PyTorch's {@code SoftMarginLoss} is the same; Keras has none.
 *
 * <p>
 * Source: D. R. Cox, "The Regression Analysis of Binary Sequences", 1958.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Logistic {}
