package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one sample gives to the network: a row of numbers, or a grid.
 *
 * <p>
 * Shape: {@code @Input(784)} is a row of 784 numbers; {@code @Input({28, 28, 1})} a grid of height, width, channels,
 * stored with the channel running fastest; {@code @Input({100, 3})} a sequence of 100 steps of 3 channels. PyTorch puts channels first, Keras last as here. The batch is never part
 * of a shape.
 *
 * <p>
 * A network with several inputs repeats the annotation and names them; layers take them by parameter name:
 *
 * <pre>{@code  @Network
 *   @Input(value = 64, name = "pixels")
 *   @Input(value = 3, name = "place")
 *   @MeanSquaredError
 *   interface Depth {
 *       @Dense(16) @Relu  Layer seen(Layer pixels);
 *       @Concat           Layer both(Layer seen, Layer place);
 *       @Dense(1)         Layer depth();
 *   }
 * }</pre>
 *
 * <p>
 * Errors: no input at all, an extent below 1, more elements than an {@code int} counts, two inputs of one name, an
 * input that nothing reads.
 */
@Documented
@Repeatable(Inputs.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Input {

    /** The extents, outermost first; each at least 1. */
    int[] value();

    /** The name by which layers take it; a Java identifier. */
    String name() default "input";
}
