package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares layers that networks use together: a part of a network with a name of its own. {@link Use} puts it into a
 * network or into another block; every use has parameters of its own, and shapes that follow from what it is fed.
 *
 * <p>
 * Methods are layers as in a {@link Network}: they are evaluated in source order, their parameters name what feeds them, and
 * one without parameters takes the layer above. The first one takes the block's input, which is called {@code input}.
 * The last method is what the use gives.
 *
 * <pre>{@code  @Block
 *   interface Residual {
 *       @Dense(64) @Relu  Layer first();
 *       @Dense(64)        Layer second();
 *       @Add @Relu        Layer joined(Layer input, Layer second);
 *   }
 *
 *   @Network @Input(784) @CrossEntropy
 *   interface Digits {
 *       @Dense(64) @Relu                    Layer stem();
 *       @Use(Residual.class) @Repeat(3)     Layer stage();
 *       @Dense(10) @Softmax                 Layer digit();
 *   }
 * }</pre>
 *
 * <p>
 * A block computes the same in every network. So an activation, a normalisation or noise on the interface of the
 * network does not reach into it; on the block's own interface it is the default for the block's layers with weights,
 * the last one included. Initialisers, penalties and limits on weights change no formula: a layer takes its own, or
 * else the block's, or else those of the block or network around.
 *
 * <p>
 * Parameters are named after the use: {@code stage.second.weight}, with {@link Repeat} {@code stage.2.second.weight}.
 * A block may lie inside of another type, such as the network, and may come from a library if that was compiled with
 * {@code javac -parameters}.
 *
 * <p>
 * Errors: anything but a non-generic interface that extends none and has at least one layer; what only a network can
 * say ({@link Input}, losses, optimizers, {@link Train}, {@link Output}); an input without a name, with that of
 * another or of a layer, or that no layer takes. Mistakes in a block are reported where they are, even if nothing
 * uses it; those that only a use brings about, once, with the use.
 *
 * <p>
 * Source: PyTorch's {@code nn.Module} and Keras's {@code Model} called inside of another, of which a second call
 * shares the parameters of the first; here each use has its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Block {

    /** What the layers call that which the use is fed, in the order of the parameters of the use; at least one name. */
    String[] inputs() default {"input"};
}
