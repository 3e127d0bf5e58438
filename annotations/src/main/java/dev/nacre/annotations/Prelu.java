package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rectifier whose slope below zero is learned: {@code f(x) = x for x >= 0, slope x below}.
 *
 * <p>
 * Shape: as its input. The slope has one number per feature, on grids and sequences one per
 * channel, or, if {@code shared}, one for all. It is not regularised: a
 * penalty would pull it to plain relu. Weights before it start by {@link HeNormal}, for the slope it starts with.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(64) @Prelu Layer hidden();
 * }</pre>
 *
 * <p>
 * Differs: PyTorch has one slope for all unless told otherwise, which starts at 0.25; Keras one per feature, on grids one
 * per channel and position unless told otherwise, which starts
 * at 0.
 *
 * <p>
 * Errors: a start that is not a finite number.
 *
 * <p>
 * Source: K. He et al., "Delving Deep into Rectifiers", 2015; {@code torch.nn.PReLU}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Prelu {

    /** What the slope starts with. */
    double start() default 0.25;

    /** Whether one slope serves all features. */
    boolean shared() default false;
}
