package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights uniform in {@code [-a, a)} with {@code a = sqrt(6 / in)}, which keeps the variance through relu.
 *
 * <p>
 * Before {@link LeakyRelu} {@code a = sqrt(6 / ((1 + slope^2) in))}. On a method it is that layer's own, on the
 * interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(128) @Relu @HeUniform Layer features();
 * }</pre>
 *
 * <p>
 * Source: K. He et al., "Delving Deep into Rectifiers", 2015; {@code torch.nn.init.kaiming_uniform_}; Keras's
 * {@code he_uniform} is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HeUniform {}
