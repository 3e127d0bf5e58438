package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights from a Gaussian that keeps the variance through relu: mean 0, standard deviation {@code sqrt(2 / in)}.
 *
 * <p>
 * The default before {@link Relu} and its relatives: {@link ShiftedRelu}, {@link Elu}, {@link Gelu}, {@link Silu},
 * {@link Mish}, {@link HardSwish}. Before {@link LeakyRelu} and {@link Prelu} the standard deviation is
 * {@code sqrt(2 / ((1 + slope^2) in))}, before {@link Absolute}, whose slope below zero is -1, {@code sqrt(1 / in)}. On
 * a method it is that layer's own, on the interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(128) @Relu @HeNormal Layer features();
 * }</pre>
 *
 * <p>
 * Source: K. He et al., "Delving Deep into Rectifiers", 2015; {@code torch.nn.init.kaiming_normal_}. Keras cuts its
 * {@code he_normal} at two standard deviations; here as in PyTorch it is not cut.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HeNormal {}
