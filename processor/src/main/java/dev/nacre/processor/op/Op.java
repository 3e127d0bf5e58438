package dev.nacre.processor.op;

import java.util.List;

/**
 * The closed vocabulary: everything a network does is one of these. {@code x}, {@code y} are per sample, {@code W} is
 * shared; a {@code d} in front means the gradient of the loss.
 */
public sealed interface Op {

    /** {@code y[o] = sum_i x[i] W[o,i]}; operands x, W (shape out x in). */
    record Linear() implements Op {}

    /** {@code W^T}, of shape in x out: a copy in which what {@link LinearInputGradient} reads lies together. */
    record Transpose() implements Op {}

    /** {@code dx[i] = sum_o dy[o] W[o,i]}; operands dy and the transpose of W. */
    record LinearInputGradient() implements Op {}

    /** {@code dW[o,i] = sum_samples dy[o] x[i]}; operands x, dy. */
    record LinearWeightGradient() implements Op {}

    /**
     * One function applied element by element. An operand is spread over what it lacks: a shared one over the samples,
     * a single number per sample over the features.
     */
    record Elementwise(ScalarExpression function) implements Op {}

    /** {@code s[f] = sum over the samples of x[f]}: from per sample to shared. */
    record SumOverBatch() implements Op {}

    /** {@code s = sum_f x[f]}: one number per sample. */
    record SumOverFeatures() implements Op {}

    /** {@code y[f] = exp(x[f] - max) / sum exp(x - max)} over all features of a sample. */
    record Softmax() implements Op {}

    /** {@code dx[f] = y[f] (dy[f] - sum_j dy[j] y[j])}; operands y, dy. */
    record SoftmaxGradient() implements Op {}

    /** {@code -log softmax(x)[target]}, one number per sample; operands logits, class index. */
    record CrossEntropy() implements Op {}

    /** {@code dx[f] = (softmax(x)[f] - [f = target]) dloss}; operands logits, class index, dloss. */
    record CrossEntropyGradient() implements Op {}

    /** The operands' features one after the other. */
    record Concatenate() implements Op {}

    /** {@code length} features of the operand's (flattened) features from {@code start} on. */
    record Slice(int start, int length) implements Op {}

    /**
     * An optimizer's step on one parameter, in place. Operands: parameter, gradient, then the slots; the variables of the
     * functions are the same.
     *
     * @param parameter the new parameter
     * @param slots the new value of each slot
     */
    record Update(ScalarExpression parameter, List<ScalarExpression> slots) implements Op {
        public Update {
            slots = List.copyOf(slots);
        }
    }
}
