package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every output a weighted sum of all inputs: {@code y = x W^T + b}.
 *
 * <p>
 * Shapes: x {@code [in]}, W {@code [units, in]}, b {@code [units]}, y {@code [units]}. A grid is read as one row,
 * channels running fastest. Parameters are named {@code layer.weight} and {@code layer.bias}.
 *
 * <p>
 * The weights start by the layer's initialiser, or when none is named by the activation that follows:
 * {@link HeNormal} before {@link Relu} and {@link LeakyRelu}, {@link GlorotUniform} otherwise. Biases start at zero.
 * Keras always takes Glorot uniform and zero biases; PyTorch's {@code nn.Linear} draws weights and biases uniformly
 * within {@code 1 / sqrt(in)}.
 *
 * <pre>{@code  @Dense(128) @Relu Layer features();
 * }</pre>
 *
 * <p>
 * Errors: fewer than one unit; several inputs (join them with {@link Concat} or {@link Add} first).
 *
 * <p>
 * Source: {@code torch.nn.Linear}, whose weight layout this is; Keras stores the transposed {@code [in, units]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dense {

    /** The number of units; at least 1. */
    int value();

    /** Whether to add the bias b. */
    boolean bias() default true;
}
