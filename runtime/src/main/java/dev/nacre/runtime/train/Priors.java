package dev.nacre.runtime.train;

import dev.nacre.runtime.data.Column;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;

/**
 * What an output should say before it has learned anything: how frequent each class is in the training data, as a bias
 * before softmax or sigmoid. The first steps then need not learn what could have been counted. On a grid a bias belongs to a
 * channel, so all positions are counted together.
 */
public final class Priors {

    private Priors() {}

    /**
     * The logarithms of the fractions of the classes, or for yes-no numbers log(p / (1 - p)) with the fraction p of yes.
     * Samples count by their weights. A class that never comes counts like half a sample.
     *
     * @param spec the network
     * @param output the name of the output
     * @param data the training data
     * @throws dev.nacre.runtime.data.InvalidDataException when the data does not fit the network
     * @throws IllegalArgumentException when there is no such output, or it learns free numbers
     */
    public static float[] of(NetworkSpec spec, String output, Dataset data) {
        var names = spec.outputs().stream().map(each -> each.name()).toList();
        int index = names.indexOf(output);
        if (index < 0) {
            throw new IllegalArgumentException("There is no output '" + output + "'; there are " + names + ".");
        }
        var column = new Binding(spec, data, "Training data").columns().get(spec.inputs().size() + index);
        var kind = spec.outputs().get(index).kind();
        int positions = spec.outputs().get(index).positions();
        var sums = new double[spec.outputs().get(index).classes()];
        double all = 0;
        for (int row = 0; row < data.size(); row++) {
            int place = data.row(row);
            double weight = data.weights().map(weights -> (double) weights.value(place, 0)).orElse(1.0);
            count(kind, column, place, weight, sums);
            all += weight * positions;
        }
        var biases = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            biases[i] = (float) bias(kind, sums[i], all);
        }
        return biases;
    }

    private static void count(OutputKind kind, Column column, int row, double weight, double[] sums) {
        if (kind == OutputKind.CLASSES) {
            for (int position = 0; position < column.width(); position++) {
                sums[(int) column.value(row, position)] += weight;
            }
            return;
        }
        for (int i = 0; i < column.width(); i++) {
            double value = column.value(row, i);
            sums[i % sums.length] += weight * (kind == OutputKind.SIGNED ? (1 + value) / 2 : value);
        }
    }

    private static double bias(OutputKind kind, double sum, double all) {
        double least = Math.min(0.5, all / 2);
        double counted = Math.max(sum, least);
        return switch (kind) {
            case CLASSES, DISTRIBUTIONS -> StrictMath.log(counted / all);
            case BINARY, SIGNED -> StrictMath.log(counted / Math.max(all - sum, least));
            case VALUES -> throw new IllegalArgumentException("an output of free numbers has no priors");
        };
    }
}
