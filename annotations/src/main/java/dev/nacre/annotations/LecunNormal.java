package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights from a Gaussian that keeps the variance through a linear layer: mean 0, standard deviation
 * {@code sqrt(1 / in)}.
 *
 * <p>
 * The default before {@link Selu}, whose networks normalise themselves. On a method it is that layer's own, on the
 * interface the default of all layers with weights. Biases start at zero.
 *
 * <pre>{@code  @Dense(64) @LecunNormal Layer hidden();
 * }</pre>
 *
 * <p>
 * Source: Y. LeCun et al., "Efficient BackProp", 1998; Keras cuts its {@code lecun_normal} at two standard
 * deviations; here it is not cut, as PyTorch does with {@code kaiming_normal_(nonlinearity="linear")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LecunNormal {}
