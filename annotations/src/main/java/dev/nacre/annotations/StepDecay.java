package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate falls in steps: after every so many epochs it is multiplied by a factor.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0 and the length e of {@link #every} in updates:
 * <pre>{@code  rate(t) = r factor^floor(t / e)
 * }</pre>
 *
 * <p>
 * The same as PyTorch's {@code StepLR} (factor 0.1) and Keras's {@code ExponentialDecay} with {@code staircase = True}.
 * A length of n epochs is n times the batches of an epoch. An interface has at most one schedule, besides
 * {@link Warmup}; {@code TrainingOptions.schedule} takes another for one training.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1, momentum = 0.9) @StepDecay(every = 10, factor = 0.2) @Train(epochs = 30)
 * }</pre>
 *
 * <p>
 * Errors: a length below 1, a factor that is not above 0 and at most 1, a second schedule. Warning: steps that the
 * training is too short for.
 *
 * <p>
 * Source: K. He et al., "Deep Residual Learning for Image Recognition", 2016, section 3.4; {@code
 * torch.optim.lr_scheduler.StepLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface StepDecay {

    /** The length of a step; at least 1. */
    int every();

    /** What remains of the rate at each step; above 0 and at most 1. */
    double factor() default 0.1;

    /** What the length is counted in. */
    Per per() default Per.EPOCH;
}
