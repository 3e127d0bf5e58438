package dev.nacre.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Model;

/**
 * Mean and variance of what a layer gives, over all of its units and many samples.
 *
 * @param layer its name
 */
record LayerMoments(String layer, double mean, double variance) {

    private static final double EPSILON = 1e-5;

    /** What stands behind the weights of each hidden layer. */
    enum Normalisation {
        /** A bias. */
        NONE,
        /** A batch norm, here over all samples. */
        BATCH
    }

    /** Takes samples through the hidden layers of a model, as training does, and looks at them after each. */
    static List<LayerMoments> of(Model model, List<String> layers, Normalisation normalisation,
            DoubleUnaryOperator activation, Dataset data) {
        var moments = new ArrayList<LayerMoments>();
        var numbers = rows(data);
        for (var layer : layers) {
            var sums = products(numbers, model.parameter(layer + ".weight"));
            switch (normalisation) {
                case NONE -> add(sums, model.parameter(layer + ".bias"));
                case BATCH -> normalise(sums, model.parameter(layer + ".gamma"), model.parameter(layer + ".beta"));
            }
            for (var unit : sums) {
                IntStream.range(0, unit.length).forEach(row -> unit[row] = activation.applyAsDouble(unit[row]));
            }
            moments.add(of(layer, sums));
            numbers = sums;
        }
        return List.copyOf(moments);
    }

    /** One array for each input, with its value in each sample. */
    private static double[][] rows(Dataset data) {
        var input = data.input(Dataset.UNNAMED);
        var row = new float[input.width()];
        var numbers = new double[input.width()][data.size()];
        for (int sample = 0; sample < data.size(); sample++) {
            input.copyRow(data.row(sample), row, 0);
            for (int i = 0; i < row.length; i++) {
                numbers[i][sample] = row[i];
            }
        }
        return numbers;
    }

    /** {@code y[o] = sum_i W[o, i] x[i]} for each sample. */
    private static double[][] products(double[][] inputs, float[] weights) {
        int samples = inputs[0].length;
        var outputs = new double[weights.length / inputs.length][samples];
        for (int o = 0; o < outputs.length; o++) {
            for (int i = 0; i < inputs.length; i++) {
                double weight = weights[o * inputs.length + i];
                for (int sample = 0; sample < samples; sample++) {
                    outputs[o][sample] += weight * inputs[i][sample];
                }
            }
        }
        return outputs;
    }

    private static void add(double[][] units, float[] bias) {
        for (int o = 0; o < units.length; o++) {
            double shift = bias[o];
            var unit = units[o];
            IntStream.range(0, unit.length).forEach(sample -> unit[sample] += shift);
        }
    }

    private static void normalise(double[][] units, float[] gamma, float[] beta) {
        for (int o = 0; o < units.length; o++) {
            var unit = units[o];
            var before = of("", new double[][] {unit});
            double scale = gamma[o] / Math.sqrt(before.variance() + EPSILON);
            double shift = beta[o] - before.mean() * scale;
            IntStream.range(0, unit.length).forEach(sample -> unit[sample] = unit[sample] * scale + shift);
        }
    }

    private static LayerMoments of(String layer, double[][] units) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (var unit : units) {
            for (double number : unit) {
                sum += number;
                squares += number * number;
            }
            count += unit.length;
        }
        double mean = sum / count;
        return new LayerMoments(layer, mean, squares / count - mean * mean);
    }
}
