package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sigmoid with slow ends: {@code f(x) = x / (1 + |x|)}, from -1 to 1.
 *
 * <p>
 * Shape: as its input. Derivative {@code 1 / (1 + |x|)^2}. Weights before it start by {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(64) @Softsign Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: J. Turian et al., "Quadratic Features and Deep Architectures for Chunking", 2009; {@code torch.nn.Softsign};
 * Keras is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Softsign {}
