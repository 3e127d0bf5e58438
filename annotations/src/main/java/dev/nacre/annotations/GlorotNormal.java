package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights from a Gaussian that keeps the variance both ways through a linear layer: mean 0, standard deviation
 * {@code sqrt(2 / (in + out))}.
 *
 * <p>
 * Fits {@link Tanh}, {@link Sigmoid}, {@link Softmax} and linear layers. On a method it is that layer's own, on the
 * interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @Tanh @GlorotNormal Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010;
 * {@code torch.nn.init.xavier_normal_}. Keras cuts its {@code glorot_normal} at two standard deviations; here as in
 * PyTorch it is not cut.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface GlorotNormal {}
