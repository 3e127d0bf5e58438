package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a neural network: the compiler turns the interface into a model class named after it with {@code Model}
 * appended.
 *
 * <p>
 * Every method is a layer and returns {@link Layer}. Layers are evaluated in source order; a method's parameters name, by
 * their own names, the layers or inputs that feed it. A method without parameters takes the layer above it, the first
 * one the (only) input. The last method is the output unless {@link Output} marks others.
 *
 * <p>
 * On one method the annotations keep this order: operation ({@link Dense}, {@link Add}, {@link Concat}), activation,
 * {@link Dropout}. What belongs to the weights (initialisers, {@link L2}) may be anywhere. A different order of
 * computation is written as two methods.
 *
 * <pre>{@code  @Network
 *   @Input(784)
 *   @CrossEntropy @Adam @Train(batch = 64, epochs = 5)
 *   public interface Digits {
 *       @Dense(128) @Relu    Layer features();
 *       @Dense(10) @Softmax  Layer digit();
 *   }
 *   // compiles to DigitsModel implements Digits
 * }</pre>
 *
 * <p>
 * A residual connection names both of its inputs: {@code @Add @Relu Layer joined(Layer stem, Layer block)}.
 *
 * <p>
 * Layers that are needed more than once, or have a name as a whole, are declared as a {@link Block} and put in place by
 * {@link Use}.
 *
 * <p>
 * An annotation on the interface is the default for its layers. An activation or {@link Dropout} there applies to every
 * hidden layer with weights that names none of its own; initialisers and {@link L2} to every layer with weights; a
 * loss to every output. Outputs never take a default activation or dropout: what an output says has to be seen on it.
 *
 * <p>
 * Errors: anything but a top-level, non-generic, non-private interface with at least one layer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {}
