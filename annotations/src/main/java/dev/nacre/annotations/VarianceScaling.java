package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights whose variance is {@code scale / fan}: the rule of which He's, Glorot's and LeCun's are cases.
 *
 * <pre>
 *  {@link HeNormal}       scale 2, fan in, normal      {@link HeUniform}       scale 2, fan in, uniform
 *  {@link GlorotNormal}   scale 1, average, normal     {@link GlorotUniform}   scale 1, average, uniform
 *  {@link LecunNormal}    scale 1, fan in, normal      {@link LecunUniform}    scale 1, fan in, uniform
 * </pre>
 *
 * <p>
 * Fan in is the number of inputs that a unit sums, fan out the number of units that an input feeds. Whatever the
 * distribution, the variance is that of the numbers drawn: a uniform one goes from {@code -sqrt(3 variance)} to
 * {@code sqrt(3 variance)}, and the standard deviation of a truncated one is divided by 0.8796 before it is cut at two deviations,
 * as in Keras. On a method it is that layer's own, on the interface the default of all layers with weights.
 *
 * <pre>{@code  @Dense(64) @Silu @VarianceScaling(scale = 2, distribution = VarianceScaling.Distribution.UNIFORM) Layer hidden();
 * }</pre>
 *
 * <p>
 * Differs: Keras's {@code VarianceScaling} has the same members and defaults to a truncated normal distribution; PyTorch's
 * {@code kaiming_} and {@code xavier_} functions take the gain, the root of the scale. Without any initialiser PyTorch's
 * {@code Linear} is uniform with a variance of {@code 1 / (3 in)}, scale 1/3, and Keras's {@code Dense} is Glorot's uniform.
 *
 * <p>
 * Errors: a scale that is not above 0.
 *
 * <p>
 * Source: K. He et al., "Delving Deep into Rectifiers", 2015; {@code tf.keras.initializers.VarianceScaling}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface VarianceScaling {

    /** What the variance times the fan is; above 0. */
    double scale() default 1;

    /** What the variance is divided by. */
    Fan fan() default Fan.IN;

    /** How numbers are spread. */
    Distribution distribution() default Distribution.NORMAL;

    /** What surrounds a weight. */
    enum Fan {
        /** The number of inputs that a unit sums: signals keep their variance on the way forward. */
        IN,
        /** The number of units that an input feeds: gradients keep their variance on the way back. */
        OUT,
        /** The mean of both. */
        AVERAGE
    }

    /** How random numbers are spread. */
    enum Distribution {
        /** Gaussian. */
        NORMAL,
        /** Gaussian, cut at two standard deviations, with the variance after the cut. */
        TRUNCATED_NORMAL,
        /** Even between two limits. */
        UNIFORM
    }
}
