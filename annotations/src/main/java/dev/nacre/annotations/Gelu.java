package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Gaussian error linear unit: {@code f(x) = x P(X <= x) = x / 2 * (1 + erf(x / sqrt(2)))} with X standard normal.
 *
 * <p>
 * Shape: as its input. Derivative {@code P(X <= x) + x exp(-x^2 / 2) / sqrt(2 pi)}. Weights before it start by {@link
 * HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @Gelu Layer features();
 * }</pre>
 *
 * <p>
 * Source: D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)", 2016; {@code torch.nn.GELU} and {@code
 * keras.activations.gelu}, both exact unless asked for the approximation, as here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Gelu {

    /**
     * Whether to compute the approximation {@code x / 2 * (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))}, at most 5e-4 off, that
     * early transformers were trained with; false for the exact function. PyTorch writes {@code approximate="tanh"}.
     */
    boolean tanh() default false;
}
