package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A smooth rectifier: {@code f(x) = log(1 + exp(x))}, always above 0.
 *
 * <p>
 * Shape: as its input. Derivative {@code 1 / (1 + exp(-x))}. Computed as {@code max(x, 0) + log1p(exp(-|x|))}, which
 * neither overflows nor loses digits. Weights before it start by {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(1) @Softplus Layer deviation();
 * }</pre>
 *
 * <p>
 * Source: C. Dugas et al., "Incorporating Second-Order Functional Knowledge for Better Option Pricing", 2001; {@code
 * torch.nn.Softplus}, which above 20 takes x itself, no more than 2.1e-9 less; Keras is the same as here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Softplus {}
