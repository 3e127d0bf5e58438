package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of choosing one of several classes: {@code loss = -log p[class]}, with p the output's softmax; the mean
 * over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [classes]} with at least two classes, target one class index from 0 on. Training works on the
 * scores x before the softmax, {@code loss = log(sum_j exp(x[j])) - x[class]}, which neither overflows nor loses
 * digits.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method that output's own.
 *
 * <pre>{@code  @Dense(10) @Softmax Layer digit();   // with @CrossEntropy on the interface
 * }</pre>
 *
 * <p>
 * Errors: an output without {@link Softmax}, an output of a single unit (take {@link Sigmoid} and
 * {@link BinaryCrossEntropy}).
 *
 * <p>
 * Source: {@code torch.nn.CrossEntropyLoss}, which wants scores without softmax; Keras's
 * {@code SparseCategoricalCrossentropy} wants probabilities and clips them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CrossEntropy {}
