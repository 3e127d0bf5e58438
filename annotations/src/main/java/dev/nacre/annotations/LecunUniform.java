package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights uniform in {@code [-a, a)} with {@code a = sqrt(3 / in)}, which keeps the variance through a linear layer.
 *
 * <p>
 * Fits self-normalising networks. On a method it is that layer's own, on the interface the default of all layers with
 * weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @LecunUniform Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: Y. LeCun et al., "Efficient BackProp", 1998; Keras's {@code lecun_uniform} is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LecunUniform {}
