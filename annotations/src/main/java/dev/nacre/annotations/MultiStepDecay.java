package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The learning rate is multiplied by a factor at each of some milestones.
 *
 * <p>
 * With the optimizer's rate r, updates t counted from 0 and the milestones in updates:
 * <pre>{@code  rate(t) = r factor^(number of milestones <= t)
 * }</pre>
 *
 * <p>
 * The same as PyTorch's {@code MultiStepLR} (factor 0.1); Keras has {@code PiecewiseConstantDecay}, which takes the
 * rates themselves. A milestone of n epochs is reached with the first update after n epochs.
 *
 * <pre>{@code  @Sgd(learningRate = 0.1) @MultiStepDecay(at = {15, 25}, factor = 0.1) @Train(epochs = 30)
 * }</pre>
 *
 * <p>
 * Errors: milestones that do not increase from 1 on, none at all, a factor that is not above 0 and at most 1, a second
 * schedule. Warning: a milestone after the training.
 *
 * <p>
 * Source: K. He et al., "Deep Residual Learning for Image Recognition", 2016, section 4.2; {@code
 * torch.optim.lr_scheduler.MultiStepLR}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MultiStepDecay {

    /** The milestones; increasing, each at least 1. */
    int[] at();

    /** What remains of the rate at each; above 0 and at most 1. */
    double factor() default 0.1;

    /** What the milestones are counted in. */
    Per per() default Per.EPOCH;
}
