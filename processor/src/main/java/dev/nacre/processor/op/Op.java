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

    /** {@code y = x}, through which no gradient goes back; programs no longer have it once gradients are recorded. */
    record Detach() implements Op {}

    /**
     * {@code s[f] = sum over the samples of function(x[f], ..)}: from per sample to shared; operands spread as those of
     * {@link Elementwise}.
     */
    record SumOverBatch(ScalarExpression function) implements Op {

        /** The sum of one operand. */
        public SumOverBatch() {
            this(ScalarExpression.variable(0));
        }
    }

    /** {@code s = sum_f x[f]}: one number per sample. */
    record SumOverFeatures() implements Op {}

    /** {@code y[f] = exp(x[f] - max) / sum exp(x - max)} over all features of a sample. */
    record Softmax() implements Op {}

    /** {@code dx[f] = y[f] (dy[f] - sum_j dy[j] y[j])}; operands y, dy. */
    record SoftmaxGradient() implements Op {}

    /** {@code y[f] = x[f] - log sum_j exp(x[j])} over all features of a sample. */
    record LogSoftmax() implements Op {}

    /** {@code dx[f] = dy[f] - exp(y[f]) sum_j dy[j]}; operands y, dy. */
    record LogSoftmaxGradient() implements Op {}

    /** {@code y = x[index]}, one number per sample; operands x (per sample, or one table for all) and index. */
    record Pick() implements Op {}

    /** {@code dx[f] = f = index ? dy : 0}; operands dy, index. */
    record PickGradient(int features) implements Op {}

    /** {@code y[u] = max_j x[u pieces + j]}: the largest of each group of neighbours. */
    record GroupMax(int pieces) implements Op {}

    /** {@code dx[i] = dy[i / pieces]} where x[i] is the first largest of its group, else 0; operands x, dy. */
    record GroupMaxGradient(int pieces) implements Op {}

    /** {@code y[p size + d] = table[index[p] size + d]}: rows of a table one after the other; operands indexes, table. */
    record Lookup(int vocabulary, int size) implements Op {}

    /** {@code dtable[v size + d] = sum over samples and places with index v of dy}; operands indexes, dy. */
    record LookupGradient(int vocabulary, int size) implements Op {}

    /** {@code s = sum_i x[i]^2} of a shared value: one shared number. */
    record SquareSum() implements Op {}

    /** {@code -log softmax(x)[target]}, one number per sample; operands logits, class index. */
    record CrossEntropy() implements Op {}

    /** {@code dx[f] = (softmax(x)[f] - [f = target]) dloss}; operands logits, class index, dloss. */
    record CrossEntropyGradient() implements Op {}

    /** The operands' features one after the other. */
    record Concatenate() implements Op {}

    /** {@code length} features of the operand's (flattened) features from {@code start} on. */
    record Slice(int start, int length) implements Op {}

    /**
     * An optimizer's step on one parameter, in place. Operands: parameter, gradient, then the slots, then shared numbers; the
     * variables of the functions are the same.
     *
     * @param parameter the new parameter
     * @param slots the new value of each slot
     */
    record Update(ScalarExpression parameter, List<ScalarExpression> slots) implements Op {
        public Update {
            slots = List.copyOf(slots);
        }
    }

    /**
     * {@code W[u] = W[u] min(1, limit / |W[u]|)} for the incoming weights of each unit u, in place, after an update; operand
     * the parameter.
     */
    record MaxNorm(double limit) implements Op {}

    /** Whether it changes its first operand, which is its result, rather than writing a value once. */
    default boolean inPlace() {
        return this instanceof Update || this instanceof MaxNorm;
    }
}
