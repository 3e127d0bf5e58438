package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the layers of a {@link Block} in the place of this method, with parameters of their own: {@code y} is what the
 * last layer of the block gives.
 *
 * <p>
 * Shapes: whatever the layers of the block make of the shapes that come in; they are inferred for each use by itself.
 * What feeds the method feeds the block: its parameters are matched with the block's inputs in order, and a method
 * without parameters takes the layer above.
 *
 * <pre>{@code  @Use(Residual.class) @Repeat(3)            Layer stage();
 *   @Use(Down.class) @Dropout(0.3)             Layer narrow(Layer stage);
 *   @Use(Gate.class)                           Layer gated(Layer narrow, Layer skip);   // @Block(inputs = {"values", "by"})
 * }</pre>
 *
 * <p>
 * It takes the place of the operation. A normalisation, activation or noise behind it acts on what the block gives,
 * once and not for each repetition. {@link Output} and a loss go with it as with any other layer. Initialisers
 * and penalties belong to layers with weights, and so into the block.
 *
 * <p>
 * The layers have the method's name before theirs, in messages, in the summary and in the names of saved parameters:
 * {@code narrow.first.weight}, with {@link Repeat} {@code stage.2.first.weight}. The model's method {@code stage()}
 * is a view of all of them, {@code model.layer("stage.2.first")} of one.
 *
 * <p>
 * Errors: a class that is not a block; a block that uses itself, directly or through others; more or fewer inputs than
 * the block has; another operation on the same method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Use {

    /** The block: an interface under {@link Block}. */
    Class<?> value();
}
