package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of regression: {@code loss = mean over outputs of (y - t)^2}; the mean over the batch is minimised.
 *
 * <p>
 * Shapes: output and target alike, rows or grids. Fits linear outputs.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) Layer price();             // with @MeanSquaredError on the interface
 * }</pre>
 *
 * <p>
 * Source: {@code torch.nn.MSELoss}; Keras is the same. There is no factor of one half.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MeanSquaredError {}
