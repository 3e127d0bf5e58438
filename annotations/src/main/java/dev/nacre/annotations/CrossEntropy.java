package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loss of choosing one of several classes: {@code loss = -log p[class]}, with p the output's softmax; the mean
 * over the batch is minimised.
 *
 * <p>
 * Shapes: output {@code [classes]} with at least two classes; target one class index from 0 on, or with
 * {@link Targets#DISTRIBUTIONS} one number per class that sum to one. Training works on the scores x before the
 * softmax, {@code log p[k] = x[k] - log(sum_j exp(x[j]))}, which neither overflows nor loses digits.
 *
 * <p>
 * In general {@code loss = -sum_k w[k] q[k] log p[k]}: q is 1 at the class and 0 elsewhere, or the given distribution,
 * smoothed if wanted; w are the class weights, 1 if none are given. With class weights the mean over the batch is a
 * weighted one, {@code sum of losses / sum of w[class]}; with distributions it stays the plain mean.
 *
 * <p>
 * On a grid, as height x width x classes, or on a sequence, there is a prediction at each position, and a target of one class index
 * for each, row by row, or a distribution for each. The loss of a sample is the mean over its positions, with class weights
 * {@code sum over positions of w[class] loss / sum of w[class]}, and a sample counts as the mean of its positions' weights, so the
 * batch's loss is the weighted mean over all positions.
 *
 * <p>
 * On the interface it is the loss of every output; on an output's method, of that output only.
 *
 * <pre>{@code  @Dense(10) @Softmax Layer digit();   // with @CrossEntropy(labelSmoothing = 0.1) on the interface
 * }</pre>
 *
 * <p>
 * Errors: an output that ends in neither {@link Softmax} nor {@link LogSoftmax}, an output of a single unit (take
 * {@link Sigmoid} and {@link BinaryCrossEntropy}), a label smoothing outside [0, 1), class weights in another
 * number than classes, a class weight that is not above 0.
 *
 * <p>
 * Differs: PyTorch's {@code CrossEntropyLoss} expects logits and is the same otherwise, smoothing over
 * all classes and the weighted mean included. Keras's {@code SparseCategoricalCrossentropy} and
 * {@code CategoricalCrossentropy} expect probabilities by default and clip them; Keras's {@code class_weight} divides by
 * the size of the batch.
 *
 * <p>
 * Source: {@code torch.nn.CrossEntropyLoss}; C. Szegedy et al., "Rethinking the Inception Architecture for Computer
 * Vision", 2016, for label smoothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CrossEntropy {

    /** The fraction of each target that is spread over classes, which keeps scores from growing forever; in [0, 1). */
    double labelSmoothing() default 0;

    /** Over which classes it is spread. */
    Smoothing smoothing() default Smoothing.ALL_CLASSES;

    /** How much each class counts, in order of the classes, each above 0; empty if all count alike. */
    double[] classWeights() default {};

    /** What a target is. */
    Targets targets() default Targets.CLASSES;

    /** The two conventions of label smoothing, for a fraction e and K classes. */
    enum Smoothing {
        /** {@code q = (1 - e) q + e / K}: the class itself gets its part, as in PyTorch and Keras. */
        ALL_CLASSES,
        /** {@code q = (1 - e) q + e (1 - q) / (K - 1)}: {@code 1 - e} at the class, {@code e / (K - 1)} elsewhere. */
        OTHER_CLASSES
    }

    /** What the data say of each sample. */
    enum Targets {
        /** The index of its class. */
        CLASSES,
        /** A probability for each class. */
        DISTRIBUTIONS
    }
}
