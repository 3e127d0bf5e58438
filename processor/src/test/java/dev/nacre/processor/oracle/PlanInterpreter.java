package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.runtime.simd.Mix32;

/**
 * Runs steps in double precision, one plain loop per operation. A value per sample is an array of rows, a shared one an
 * array of its elements; both row-major and without padding.
 */
public final class PlanInterpreter {

    private final Moment moment;
    private final Map<Value, double[]> numbers;

    private PlanInterpreter(Moment moment, Map<Value, double[]> given) {
        this.moment = moment;
        this.numbers = new HashMap<>(given);
    }

    /**
     * Runs the steps in their order.
     *
     * @param given inputs, targets, parameters and slots; left as they are
     * @return every value at the end: parameters and slots after their updates, all others as they were computed
     */
    public static Map<Value, double[]> run(List<Step> steps, Moment moment, Map<Value, double[]> given) {
        var interpreter = new PlanInterpreter(moment, given);
        steps.forEach(interpreter::run);
        return interpreter.numbers;
    }

    private void run(Step step) {
        switch (step.op()) {
            case Op.Linear _, Op.LinearInputGradient _ -> put(step, product(step));
            case Op.Transpose _ -> put(step, transpose(step.operands().getFirst()));
            case Op.LinearWeightGradient _ -> put(step, weightGradient(step));
            case Op.Elementwise op -> put(step, elementwise(step, op.function(), step.result()));
            case Op.SumOverBatch _ -> put(step, sumOverBatch(step.operands().getFirst()));
            case Op.SumOverFeatures _ -> put(step, sumOverFeatures(step.operands().getFirst()));
            case Op.Softmax _ -> put(step, softmax(step.operands().getFirst()));
            case Op.SoftmaxGradient _ -> put(step, softmaxGradient(step));
            case Op.CrossEntropy _ -> put(step, crossEntropy(step));
            case Op.CrossEntropyGradient _ -> put(step, crossEntropyGradient(step));
            case Op.Concatenate _ -> put(step, concatenate(step));
            case Op.Slice slice -> put(step, slice(step.operands().getFirst(), slice));
            case Op.Update update -> update(step, update);
        }
    }

    private void put(Step step, double[] result) {
        numbers.put(step.result(), result);
    }

    /** One element of a value; what lacks rows or features is spread over them. */
    private double at(Value value, int row, int feature) {
        int ownRow = value.perSample() ? row : 0;
        int ownFeature = value.size() == 1 ? 0 : feature;
        return array(value)[ownRow * value.size() + ownFeature];
    }

    private double[] array(Value value) {
        var array = numbers.get(value);
        if (array == null) {
            throw new IllegalStateException(value + " is read before it is written");
        }
        return array;
    }

    private int rows(Value value) {
        return value.perSample() ? moment.rows() : 1;
    }

    private double[] arrayFor(Value value) {
        return new double[rows(value) * value.size()];
    }

    /** {@code y[r, o] = sum_i x[r, i] W[o, i]}. */
    private double[] product(Step step) {
        var x = step.operands().get(0);
        var weight = array(step.operands().get(1));
        int outputs = step.result().size();
        int inputs = x.size();
        var y = arrayFor(step.result());
        for (int row = 0; row < moment.rows(); row++) {
            for (int o = 0; o < outputs; o++) {
                double sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += at(x, row, i) * weight[o * inputs + i];
                }
                y[row * outputs + o] = sum;
            }
        }
        return y;
    }

    private double[] transpose(Value matrix) {
        int rows = matrix.shape().extents().get(0);
        int columns = matrix.shape().extents().get(1);
        var from = array(matrix);
        var to = new double[from.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to[column * rows + row] = from[row * columns + column];
            }
        }
        return to;
    }

    /** {@code dW[o, i] = sum_r dy[r, o] x[r, i]}. */
    private double[] weightGradient(Step step) {
        var x = step.operands().get(0);
        var dy = step.operands().get(1);
        var gradient = new double[dy.size() * x.size()];
        for (int o = 0; o < dy.size(); o++) {
            for (int i = 0; i < x.size(); i++) {
                double sum = 0;
                for (int row = 0; row < moment.rows(); row++) {
                    sum += at(dy, row, o) * at(x, row, i);
                }
                gradient[o * x.size() + i] = sum;
            }
        }
        return gradient;
    }

    /** The function at every element of {@code result}; a random number's index is that of the element. */
    private double[] elementwise(Step step, ScalarExpression function, Value result) {
        var y = arrayFor(result);
        var operands = step.operands();
        for (int row = 0; row < rows(result); row++) {
            for (int feature = 0; feature < result.size(); feature++) {
                int element = row * result.size() + feature;
                int thisRow = row;
                int thisFeature = feature;
                y[element] = new ScalarEvaluator(index -> at(operands.get(index), thisRow, thisFeature),
                        stream -> uniform(stream, element), moment::scalar).evaluate(function);
            }
        }
        return y;
    }

    private double uniform(int stream, int element) {
        long key = Mix32.key(moment.seed(), moment.step(), stream);
        return Mix32.uniform(Mix32.mix((int) key, (int) (key >>> 32), element));
    }

    private double[] sumOverBatch(Value x) {
        var sum = new double[x.size()];
        for (int row = 0; row < moment.rows(); row++) {
            for (int feature = 0; feature < x.size(); feature++) {
                sum[feature] += at(x, row, feature);
            }
        }
        return sum;
    }

    private double[] sumOverFeatures(Value x) {
        var sum = new double[moment.rows()];
        for (int row = 0; row < moment.rows(); row++) {
            for (int feature = 0; feature < x.size(); feature++) {
                sum[row] += at(x, row, feature);
            }
        }
        return sum;
    }

    private double[] softmax(Value x) {
        var y = new double[moment.rows() * x.size()];
        for (int row = 0; row < moment.rows(); row++) {
            double normaliser = logSumExp(x, row);
            for (int feature = 0; feature < x.size(); feature++) {
                y[row * x.size() + feature] = StrictMath.exp(at(x, row, feature) - normaliser);
            }
        }
        return y;
    }

    private double logSumExp(Value x, int row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int feature = 0; feature < x.size(); feature++) {
            largest = Math.max(largest, at(x, row, feature));
        }
        double sum = 0;
        for (int feature = 0; feature < x.size(); feature++) {
            sum += StrictMath.exp(at(x, row, feature) - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** {@code dx[f] = y[f] (dy[f] - sum_j dy[j] y[j])}. */
    private double[] softmaxGradient(Step step) {
        var y = step.operands().get(0);
        var dy = step.operands().get(1);
        var dx = arrayFor(y);
        for (int row = 0; row < moment.rows(); row++) {
            double sum = 0;
            for (int feature = 0; feature < y.size(); feature++) {
                sum += at(dy, row, feature) * at(y, row, feature);
            }
            for (int feature = 0; feature < y.size(); feature++) {
                dx[row * y.size() + feature] = at(y, row, feature) * (at(dy, row, feature) - sum);
            }
        }
        return dx;
    }

    private double[] crossEntropy(Step step) {
        var logits = step.operands().get(0);
        var loss = new double[moment.rows()];
        for (int row = 0; row < moment.rows(); row++) {
            int target = (int) at(step.operands().get(1), row, 0);
            loss[row] = logSumExp(logits, row) - at(logits, row, target);
        }
        return loss;
    }

    /** {@code dx[f] = (softmax(x)[f] - [f = target]) dloss}. */
    private double[] crossEntropyGradient(Step step) {
        var logits = step.operands().get(0);
        var gradient = softmax(logits);
        for (int row = 0; row < moment.rows(); row++) {
            int target = (int) at(step.operands().get(1), row, 0);
            double outer = at(step.operands().get(2), row, 0);
            gradient[row * logits.size() + target] -= 1;
            for (int feature = 0; feature < logits.size(); feature++) {
                gradient[row * logits.size() + feature] *= outer;
            }
        }
        return gradient;
    }

    private double[] concatenate(Step step) {
        var joined = arrayFor(step.result());
        int place = 0;
        for (int row = 0; row < moment.rows(); row++) {
            for (var part : step.operands()) {
                for (int feature = 0; feature < part.size(); feature++) {
                    joined[place++] = at(part, row, feature);
                }
            }
        }
        return joined;
    }

    private double[] slice(Value x, Op.Slice slice) {
        var part = new double[rows(x) * slice.length()];
        for (int row = 0; row < rows(x); row++) {
            for (int feature = 0; feature < slice.length(); feature++) {
                part[row * slice.length() + feature] = at(x, row, slice.start() + feature);
            }
        }
        return part;
    }

    /** New parameter and slots, all from the old ones. */
    private void update(Step step, Op.Update update) {
        var targets = new ArrayList<>(step.operands());
        targets.remove(1);
        var functions = new ArrayList<>(List.of(update.parameter()));
        functions.addAll(update.slots());
        var fresh = new ArrayList<double[]>();
        functions.forEach(function -> fresh.add(elementwise(step, function, step.result())));
        for (int i = 0; i < fresh.size(); i++) {
            numbers.put(targets.get(i), fresh.get(i));
        }
    }
}
