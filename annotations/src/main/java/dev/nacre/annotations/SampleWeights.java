package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets each sample say how much it counts: with losses l and weights w the loss of a batch is
 * {@code sum(w l) / sum(w)}.
 *
 * <p>
 * The data set gives the weights, one number of 0 or more for each sample; where it has none, all count alike. On the
 * interface it holds for all outputs, on a method for that output alone. Weights of classes, if the loss has some, are
 * multiplied with those of the samples.
 *
 * <pre>{@code  @Network @Input(104) @SampleWeights @BinaryCrossEntropy
 *   interface Income { ... }
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code sample_weight} divides by the number of samples of the batch, not by the sum of their weights;
 * PyTorch leaves it to the user.
 *
 * <p>
 * Source: the weighted mean, as {@code torch.nn.CrossEntropyLoss} has it for classes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SampleWeights {}
