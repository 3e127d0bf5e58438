package dev.nacre.processor.op;

import java.util.List;
import java.util.stream.Stream;

import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * The closed vocabulary: everything a network does is one of these. {@code x}, {@code y} are per sample, {@code W} is
 * shared; a {@code d} in front means the gradient of the loss.
 */
public sealed interface Op {

    /** Vectors times a matrix, sample by sample. */
    sealed interface MatrixProduct extends Op {}

    /** Grids times filters, sample by sample. */
    sealed interface ConvolutionProduct extends Op {}

    /** The gradient of a parameter, summed over all samples. */
    sealed interface WeightGradient extends Op {}

    /** A parameter copied in the order in which gradients read it. */
    sealed interface Transposition extends Op {}

    /** One function of elements, stored or summed. */
    sealed interface ElementwiseWork extends Op {

        /** Of the operands, by their positions. */
        ScalarExpression function();

        /** The same with another function. */
        ElementwiseWork with(ScalarExpression other);
    }

    /** Sums of a function's values over the samples: from per sample to shared. */
    sealed interface BatchReduction extends ElementwiseWork {}

    /** Windows of a grid reduced to one number per channel, and repeated. */
    sealed interface Pooling extends Op {}

    /** What looks at all features of a position: softmax and its kin, sums. */
    sealed interface FeatureReduction extends Op {}

    /** Single numbers or rows found by an index or by their size. */
    sealed interface Selection extends Op {}

    /** Numbers copied as they are. */
    sealed interface DataMovement extends Op {}

    /** What changes its first operand, which is its result, rather than writing a value once. */
    sealed interface InPlace extends Op {}

    /** {@code y[o] = sum_i x[i] W[o,i]}; operands x, W (shape out x in). */
    record Linear() implements MatrixProduct {}

    /** {@code W^T}, of shape in x out: a copy in which what {@link LinearInputGradient} reads lies together. */
    record Transpose() implements Transposition {}

    /** {@code dx[i] = sum_o dy[o] W[o,i]}; operands dy and the transpose of W. */
    record LinearInputGradient() implements MatrixProduct {}

    /** {@code dW[o,i] = sum_samples dy[o] x[i]}; operands x, dy. */
    record LinearWeightGradient() implements WeightGradient {}

    /**
     * One function applied element by element. An operand is broadcast over what it lacks: a shared one over the samples, a single
     * number over the features, one number per channel over the positions of a grid.
     */
    record Elementwise(ScalarExpression function) implements ElementwiseWork {

        @Override
        public Elementwise with(ScalarExpression other) {
            return new Elementwise(other);
        }
    }

    /**
     * {@code y[p, o] = epilogue(sum_{t, c} x[p + t, c] W[o, t, c], ..)}: filters o over the taps t of a window and the channels c
     * of their group; operands x, W (matrix filters x (taps, channels of a group)), then those of the epilogue.
     *
     * @param groups into which channels and filters are divided in order
     * @param epilogue of the sum, variable 0, and of operand i + 1, variable i: one number per filter or one for all
     */
    record Convolution(Window window, int groups, ScalarExpression epilogue) implements ConvolutionProduct {

        /** The sum itself. */
        public Convolution(Window window, int groups) {
            this(window, groups, ScalarExpression.variable(0));
        }
    }

    /**
     * {@code dx[q, c] = sum_{o, t: p + t = q} dy[p, o] W[o, t, c]}; operands dy and the transposed filters.
     *
     * @param input the shape of x
     */
    record ConvolutionInputGradient(Window window, int groups, Shape input) implements ConvolutionProduct {}

    /** {@code dW[o, t, c] = sum_{samples, p} dy[p, o] x[p + t, c]}; operands x, dy. */
    record ConvolutionWeightGradient(Window window, int groups) implements WeightGradient {}

    /**
     * Filters x (taps, channels of a group) to channels x (taps, filters of a group), as {@link ConvolutionInputGradient}
     * reads them.
     */
    record TransposeFilters(int taps, int groups) implements Transposition {}

    /** {@code y[p, c] = max_t x[p + t, c]} over the taps on the grid. */
    record MaxPool(Window window) implements Pooling {}

    /** {@code dx[q, c] = sum over places p whose first largest tap is q of dy[p, c]}; operands x, dy. */
    record MaxPoolGradient(Window window) implements Pooling {}

    /**
     * {@code y[p, c] = sum_t x[p + t, c] / n} over the taps on the grid.
     *
     * @param countsPadding whether n is the number of all taps, or of those on the grid
     */
    record AveragePool(Window window, boolean countsPadding) implements Pooling {}

    /** Operand dy; the shape of x is {@code input}. */
    record AveragePoolGradient(Window window, boolean countsPadding, Shape input) implements Pooling {}

    /** {@code y[h, w, c] = x[h / height, w / width, c]}: each element repeated, nearest neighbour. */
    record Upsample(int height, int width) implements Pooling {}

    /** {@code dx[h, w, c]} = sum of the height x width elements of dy that repeat it. */
    record UpsampleGradient(int height, int width) implements Pooling {}

    /** {@code s[c] = sum over samples and positions of function(x[p, c], ..)}: from per sample to shared. */
    record SumPerChannel(ScalarExpression function) implements BatchReduction {

        /** The sum of one operand. */
        public SumPerChannel() {
            this(ScalarExpression.variable(0));
        }

        @Override
        public SumPerChannel with(ScalarExpression other) {
            return new SumPerChannel(other);
        }
    }

    /** {@code s[c] = sum_p x[p, c]}: a row of channels per sample. */
    record SumOverPositions() implements Pooling {}

    /** The same numbers in the other layout of memory. */
    record Reorder() implements DataMovement {}

    /** {@code y = x}, through which no gradient goes back; programs no longer have it once gradients are recorded. */
    record Detach() implements DataMovement {}

    /**
     * {@code s[f] = sum over the samples of function(x[f], ..)}: from per sample to shared; operands broadcast as those of
     * {@link Elementwise}.
     */
    record SumOverBatch(ScalarExpression function) implements BatchReduction {

        /** The sum of one operand. */
        public SumOverBatch() {
            this(ScalarExpression.variable(0));
        }

        @Override
        public SumOverBatch with(ScalarExpression other) {
            return new SumOverBatch(other);
        }
    }

    /** {@code s = sum_f x[f]}: one number per sample. */
    record SumOverFeatures() implements FeatureReduction {}

    /** {@code y[f] = exp(x[f] - max) / sum exp(x - max)} over the channels of a position, of a row over all its features. */
    record Softmax() implements FeatureReduction {}

    /** {@code dx[f] = y[f] (dy[f] - sum_j dy[j] y[j])}; operands y, dy. */
    record SoftmaxGradient() implements FeatureReduction {}

    /** {@code y[f] = x[f] - log sum_j exp(x[j])} over the channels of a position. */
    record LogSoftmax() implements FeatureReduction {}

    /** {@code dx[f] = dy[f] - exp(y[f]) sum_j dy[j]}; operands y, dy. */
    record LogSoftmaxGradient() implements FeatureReduction {}

    /** {@code y = x[index]}, one number per sample; operands x (per sample, or one table for all) and index. */
    record Gather() implements Selection {}

    /** {@code dx[f] = f = index ? dy : 0}; operands dy, index. */
    record GatherGradient(int features) implements Selection {}

    /** {@code y[u] = max_j x[u pieces + j]}: the largest of each group of neighbours. */
    record GroupMax(int pieces) implements Selection {}

    /** {@code dx[i] = dy[i / pieces]} where x[i] is the first largest of its group, else 0; operands x, dy. */
    record GroupMaxGradient(int pieces) implements Selection {}

    /** {@code y[p size + d] = table[index[p] size + d]}: rows of a table one after the other; operands indexes, table. */
    record Lookup(int vocabulary, int size) implements Selection {}

    /** {@code dtable[v size + d] = sum over samples and places with index v of dy}; operands indexes, dy. */
    record LookupGradient(int vocabulary, int size) implements WeightGradient {}

    /** {@code s = sum_i x[i]^2} of a shared value: one shared number. */
    record SquareSum() implements Op {}

    /** {@code -log softmax(x)[target]}, one number per position, one in all for a row; operands logits, class index. */
    record CrossEntropy() implements FeatureReduction {}

    /** {@code dx[f] = (softmax(x)[f] - [f = target]) dloss}; operands logits, class index, dloss. */
    record CrossEntropyGradient() implements FeatureReduction {}

    /** The operands' features one after the other. */
    record Concatenate() implements DataMovement {}

    /** {@code length} features of the operand's (flattened) features from {@code start} on. */
    record Slice(int start, int length) implements DataMovement {}

    /**
     * An optimizer's step on one parameter, in place. Operands: parameter, gradient, then the slots, then shared numbers; the
     * variables of the functions are the same.
     *
     * @param parameter the new parameter
     * @param slots the new value of each slot
     */
    record Update(ScalarExpression parameter, List<ScalarExpression> slots) implements InPlace {
        public Update {
            slots = List.copyOf(slots);
        }
    }

    /**
     * {@code W[u] = W[u] min(1, limit / |W[u]|)} for the incoming weights of each unit u, in place, after an update; operand
     * the parameter.
     */
    record MaxNorm(double limit) implements InPlace {}

    /** Whether it changes its first operand rather than writing a value once. */
    default boolean inPlace() {
        return this instanceof InPlace;
    }

    /** The functions that it applies, whose scalars and random numbers it reads besides its operands. */
    default List<ScalarExpression> expressions() {
        return switch (this) {
            case ElementwiseWork work -> List.of(work.function());
            case Convolution convolution -> List.of(convolution.epilogue());
            case Update update -> Stream.concat(update.slots().stream(), Stream.of(update.parameter())).toList();
            case MatrixProduct _,ConvolutionInputGradient _,WeightGradient _,Transposition _,Pooling _,FeatureReduction _,Selection _,DataMovement _,SquareSum _,MaxNorm _ ->
                List.of();
        };
    }
}
