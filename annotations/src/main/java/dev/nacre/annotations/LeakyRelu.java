package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rectified linear unit that lets a little through below zero: {@code f(x) = x for x >= 0, else slope * x}.
 *
 * <p>
 * Shape: as its input. Derivative 1 or the slope. Weights before it start by {@link HeNormal} with the gain
 * {@code sqrt(2 / (1 + slope^2))}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @LeakyRelu(slope = 0.1) Layer features();
 * }</pre>
 *
 * <p>
 * Source: A. Maas et al., "Rectifier Nonlinearities Improve Neural Network Acoustic Models", 2013;
 * {@code torch.nn.LeakyReLU}, slope 0.01 as here. Keras defaults to 0.3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LeakyRelu {

    /** What is left of a negative number; from 0 (a plain {@link Relu}) to below 1. */
    double slope() default 0.01;
}
