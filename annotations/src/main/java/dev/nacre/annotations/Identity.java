package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No activation: {@code f(x) = x}. Says on purpose that a layer is linear, or takes a layer out of the interface's
 * default.
 *
 * <p>
 * Shape: as its input. Without any activation a layer is linear as well. Weights before it start by
 * {@link GlorotUniform}.
 *
 * <pre>{@code  @Dense(32) @Identity Layer bottleneck();
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.Identity}; Keras calls it {@code linear}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Identity {}
