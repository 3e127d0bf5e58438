package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logistic function: {@code f(x) = 1 / (1 + exp(-x))}, from 0 to 1.
 *
 * <p>
 * Shape: as its input. Derivative {@code f (1 - f)}. Belongs on outputs trained by {@link BinaryCrossEntropy}, where
 * training then works on the scores before it and stays exact when it saturates. Weights before it start by
 * {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(1) @Sigmoid Layer spam();
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.Sigmoid}; Keras is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Sigmoid {}
