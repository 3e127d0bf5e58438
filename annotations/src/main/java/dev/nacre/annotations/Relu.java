package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rectified linear unit: {@code f(x) = max(0, x)}.
 *
 * <p>
 * Shape: as its input. Derivative 1 for x above 0, else 0. Weights before it start by {@link HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @Relu Layer features();
 * }</pre>
 *
 * <p>
 * Source: V. Nair, G. Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", 2010;
 * {@code torch.nn.ReLU}; Keras is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Relu {}
