package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scores to probabilities: {@code f(x)[i] = exp(x[i]) / sum_j exp(x[j])}, computed after subtracting the largest
 * score.
 *
 * <p>
 * Shape: as its input, a row of at least two classes; on grids and sequences over the channels at each position. Belongs on outputs trained by {@link CrossEntropy}, where
 * training works on the scores before it and stays exact. Weights before it start by {@link GlorotUniform}. Not a
 * default on the interface: an output's activation goes on the output.
 *
 * <pre>{@code  @Dense(10) @Softmax Layer digit();
 * }</pre>
 *
 * <p>
 * Differs: PyTorch's {@code CrossEntropyLoss} expects logits and no softmax in the model; here, as in Keras, the model
 * has it, so that {@code predict} gives probabilities.
 *
 * <p>
 * Source: J. Bridle, "Probabilistic Interpretation of Feedforward Classification Network Outputs", 1990.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softmax {}
