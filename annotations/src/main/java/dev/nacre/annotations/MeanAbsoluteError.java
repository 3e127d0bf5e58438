package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of regression that outliers do not rule: {@code loss = mean over outputs of |y - t|}; the mean over the
 * batch is minimised.
 *
 * <p>
 * Shapes: output and target alike. Fits linear outputs, which it leads to the median of the targets rather than to
 * their mean. The gradient has the same size however small the error is, and is 0 where there is none.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(1) Layer price();             // with @MeanAbsoluteError on the interface
 * }</pre>
 *
 * <p>
 * Warnings: an output that ends in {@link Relu} or {@link Softmax}.
 *
 * <p>
 * Source: {@code torch.nn.L1Loss}; Keras's {@code MeanAbsoluteError} is the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MeanAbsoluteError {}
