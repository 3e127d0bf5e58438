package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the biases of a layer start.
 *
 * <p>
 * Without this annotation biases start at 0 whatever the activation and the loss, as He's, Glorot's and LeCun's rules
 * assume. A small positive number, 0.1, lets most units of a relu layer start alive whatever their weights; for an output
 * whose classes are not equally frequent see {@link ClassPriors}. On a method it is that layer's own, on the interface the
 * default of hidden layers with biases.
 *
 * <pre>{@code  @Dense(128) @Relu @Bias(0.1) Layer features();
 * }</pre>
 *
 * <p>
 * Differs: Keras starts biases at 0, too; PyTorch's {@code Linear} draws them uniformly within {@code 1 / sqrt(in)} on both
 * sides of 0.
 *
 * <p>
 * Errors: a value that does not fit a float, a layer without biases.
 *
 * <p>
 * Source: I. Goodfellow et al., "Deep Learning", 2016, section 8.4.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Bias {

    /** Where all biases of the layer start; finite. */
    double value();
}
