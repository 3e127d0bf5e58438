package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights uniform in {@code [-a, a)} with {@code a = sqrt(6 / (in + out))}, which keeps the variance both ways
 * through a linear layer.
 *
 * <p>
 * The default of layers that are followed by neither a relative of {@link Relu}, see {@link HeNormal}, nor
 * {@link Selu}. On a method it is that layer's own, on the interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @Tanh @GlorotUniform Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010;
 * {@code torch.nn.init.xavier_uniform_}; the default of Keras for every layer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface GlorotUniform {}
