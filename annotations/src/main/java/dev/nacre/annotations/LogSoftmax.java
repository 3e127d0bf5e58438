package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scores to logarithms of probabilities: {@code f(x)[i] = x[i] - log(sum_j exp(x[j]))}, computed after subtracting the
 * largest score, so that a probability too small for a float still has its logarithm.
 *
 * <p>
 * Shape: as its input, a row of at least two classes; on grids and sequences over the channels at each position. Fits outputs trained by {@link CrossEntropy}, or by
 * {@link KlDivergence} of log probabilities, whose users want logarithms from {@code predict}; the largest of them still
 * names the class. Weights before it start by {@link GlorotUniform}. Not a default on the interface: an output's
 * activation goes on the output.
 *
 * <pre>{@code  @Dense(10) @LogSoftmax Layer digit();
 * }</pre>
 *
 * <p>
 * Differs: the same function as PyTorch's {@code LogSoftmax} over the last axis and Keras's {@code log_softmax}; both
 * let the axis be chosen, here it is all numbers of a sample.
 *
 * <p>
 * Source: J. Bridle, "Probabilistic Interpretation of Feedforward Classification Network Outputs", 1990; in logarithms as
 * in {@code torch.nn.LogSoftmax}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogSoftmax {}
