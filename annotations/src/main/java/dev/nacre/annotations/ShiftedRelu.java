package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rectified linear unit whose corner lies on the diagonal: {@code f(x) = max(lower, x)}.
 *
 * <p>
 * Shape: as its input. Derivative 1 above the bound, else 0. Because it lets some negative numbers through, its mean
 * is nearer to 0 than that of {@link Relu}, with the bound 0 they are the same. Weights before it start by {@link
 * HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @ShiftedRelu Layer features();
 * }</pre>
 *
 * <p>
 * Errors: a bound that is above 0 or no number.
 *
 * <p>
 * Source: D. Clevert et al., "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)", 2016, who
 * compare with it under the name SReLU, with -1. Neither PyTorch nor Keras has it by a name; {@code torch.clamp(x,
 * min=-1)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShiftedRelu {

    /** The bound below which nothing falls; 0 or less. */
    double lower() default -1;
}
