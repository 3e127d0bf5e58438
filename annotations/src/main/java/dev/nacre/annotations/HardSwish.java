package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@link Silu} from straight lines: {@code f(x) = x min(6, max(0, x + 3)) / 6}.
 *
 * <p>
 * Shape: as its input. Derivative 0 below -3, 1 above 3, and {@code (2 x + 3) / 6} between. Weights before it start by
 * {@link HeNormal}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights.
 *
 * <pre>{@code  @Dense(128) @HardSwish Layer features();
 * }</pre>
 *
 * <p>
 * Source: A. Howard et al., "Searching for MobileNetV3", 2019; {@code torch.nn.Hardswish}; {@code
 * keras.activations.hard_silu}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HardSwish {}
