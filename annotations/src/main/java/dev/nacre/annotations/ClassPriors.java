package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts the biases of an output at what is known before any sample is seen: how frequent classes are.
 *
 * <p>
 * After {@link Softmax} class k starts at {@code log p[k]}, after {@link Sigmoid} unit k at {@code log(p[k] / (1 - p[k]))}, so
 * that an untrained network predicts about {@code p}, the first loss is the entropy of the classes, and the first updates do
 * not have to learn the frequencies. Without values they are counted from the training data when a fresh model is first
 * trained; a class that never occurs counts as half a sample, so that none is impossible.
 *
 * <pre>{@code  @Dense(2) @Softmax @ClassPriors({0.99, 0.01}) Layer fraud();
 *   @Dense(10) @Softmax @ClassPriors Layer digit();
 * }</pre>
 *
 * <p>
 * Shapes: one number per class, which sum to 1, or per unit after {@link Sigmoid}, of a grid per channel, each above 0 and below 1. Errors: another
 * count or sum, a layer that is not an output trained with {@link CrossEntropy} or {@link BinaryCrossEntropy}, a layer without
 * biases, {@link Bias} besides.
 *
 * <p>
 * Keras and PyTorch start at 0 and at random, and leave this to the user.
 *
 * <p>
 * Source: T.-Y. Lin et al., "Focal Loss for Dense Object Detection", 2017, section 3.3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ClassPriors {

    /** The frequency of each class, or how often each unit is 1; empty to count them in the training data. */
    double[] value() default {};
}
