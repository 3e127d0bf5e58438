package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate rises once and falls to next to nothing, while the momentum goes the other way.
 *
 * <p>
 * The optimizer's rate is the maximum r. With T updates in the cycle, updates t counted from 0, {@code start = r /
 * startDivisor} and {@code last = start / endDivisor}:
 * <pre>{@code  up = warmup T - 1
 *   rate(t) = between(start, r, t / up)                        for t <= up
 *             between(r, last, (t - up) / (T - 1 - up))        after
 *   momentum the same from maxMomentum to baseMomentum and back
 *   between(a, b, x) = b + (a - b) (1 + cos(pi x)) / 2,  with linear  a + (b - a) x
 * }</pre>
 *
 * <p>
 * The same as PyTorch's {@code OneCycleLR} with two phases. The momentum moves only in {@link Sgd} with momentum;
 * other optimizers keep theirs, where PyTorch also moves Adam's beta1. Keras has no such schedule.
 *
 * <pre>{@code  @Sgd(learningRate = 0.4, momentum = 0.9) @OneCycle @Train(epochs = 10)
 * }</pre>
 *
 * <p>
 * Errors: a length below 0, or below the training, because nothing says what follows the cycle; a warm-up outside of
 * (0, 1); divisors that are not above 0; momenta that are not {@code 0 <= base <= max < 1}; {@code cycleMomentum =
 * true} written out for an optimizer without momentum; a second schedule, {@link Warmup} among them. Warning: a length
 * beyond the training, whose end is then never reached.
 *
 * <p>
 * Source: L. Smith, N. Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates",
 * 2018; {@code torch.optim.lr_scheduler.OneCycleLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OneCycle {

    /** How long the cycle takes; 0 for the whole training. */
    int length() default 0;

    /** The fraction of the cycle in which the rate rises; between 0 and 1. */
    double warmup() default 0.3;

    /** The rate starts at the maximum divided by this; above 0. */
    double startDivisor() default 25;

    /** The rate ends at its start divided by this; above 0. */
    double endDivisor() default 1e4;

    /** Whether the rate moves along straight lines rather than along the cosine. */
    boolean linear() default false;

    /** Whether the momentum moves too. */
    boolean cycleMomentum() default true;

    /** The smallest momentum, where the rate is largest; in [0, 1). */
    double baseMomentum() default 0.85;

    /** The largest momentum, at the start and the end; in [0, 1). */
    double maxMomentum() default 0.95;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
