package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sigmoid linear unit, also called swish: {@code f(x) = x / (1 + exp(-x))}.
 *
 * <p>
 * Shape: as its input. Derivative {@code s + x s (1 - s)} with s the sigmoid of x. Weights before it start by {@link
 * HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @Silu Layer features();
 * }</pre>
 *
 * <p>
 * Source: S. Elfwing et al., "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement
 * Learning", 2018; P. Ramachandran et al., "Searching for Activation Functions", 2017; {@code torch.nn.SiLU}; Keras is
 * the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Silu {}
