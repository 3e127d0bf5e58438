package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a layer as an output of the network, with its own target in training.
 *
 * <p>
 * Without any {@code @Output} the last method is the only output. As soon as one method is marked, exactly the marked
 * ones are outputs, in source order. The loss of the network is the sum of its outputs' losses. Each output takes the
 * loss on its own method, or else the one on the interface.
 *
 * <pre>{@code  @Dense(10) @Softmax @Output @CrossEntropy            Layer digit(Layer features);
 *   @Dense(1) @Sigmoid @Output @BinaryCrossEntropy       Layer even(Layer features);
 * }</pre>
 *
 * <p>
 * Keras names outputs when the model is built ({@code Model(inputs, outputs)}) and sums their losses too; in PyTorch
 * both are ordinary code.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Output {}
