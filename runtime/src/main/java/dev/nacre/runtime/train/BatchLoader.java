package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.nacre.runtime.data.Column;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Rows;

/** Carries rows of a dataset, found to fit the network, to their places in a workspace. */
final class BatchLoader {

    private final Dataset data;
    private final Column[] columns;
    private final int[] offsets;
    private final int[] strides;

    private BatchLoader(Dataset data, List<Column> columns, int[] offsets, int[] strides) {
        this.data = data;
        this.columns = columns.toArray(Column[]::new);
        this.offsets = offsets;
        this.strides = strides;
    }

    /**
     * Binds the data to the places of a training step.
     *
     * @param title what the data is, for messages
     * @throws dev.nacre.runtime.data.InvalidDataException when it does not fit the network
     */
    static BatchLoader training(NetworkSpec spec, Dataset data, String title) {
        var rows = ports(spec);
        return of(new Binding(spec, data, title), rows, rows.stream().mapToInt(Rows::trainingOffset).toArray());
    }

    /** As {@link #training}, but for the places of a prediction with loss. */
    static BatchLoader inference(NetworkSpec spec, Dataset data, String title) {
        var rows = ports(spec);
        return of(new Binding(spec, data, title), rows, rows.stream().mapToInt(Rows::inferenceOffset).toArray());
    }

    private static BatchLoader of(Binding binding, List<Rows> rows, int[] offsets) {
        return new BatchLoader(binding.data(), binding.columns(), offsets,
                rows.stream().mapToInt(Rows::stride).toArray());
    }

    private static List<Rows> ports(NetworkSpec spec) {
        var rows = new ArrayList<Rows>();
        spec.inputs().forEach(input -> rows.add(input.rows()));
        spec.outputs().forEach(output -> rows.add(output.target().rows()));
        spec.outputs().stream().map(output -> output.target().weights()).filter(Objects::nonNull).forEach(rows::add);
        return rows;
    }

    /** Number of rows in the data. */
    int size() {
        return data.size();
    }

    /** Names of the classes, by output. */
    Map<String, List<String>> classNames(NetworkSpec spec) {
        var names = new LinkedHashMap<String, List<String>>();
        int port = spec.inputs().size();
        for (var output : spec.outputs()) {
            names.put(output.name(), columns[port++].classes());
        }
        return names;
    }

    /**
     * What rows count together: the sum of their weights where every output takes weights, else their number.
     */
    double weight(NetworkSpec spec, int[] order, int start, int count) {
        var weights = data.weights();
        if (weights.isEmpty() || spec.outputs().stream().anyMatch(output -> output.target().weights() == null)) {
            return count;
        }
        double sum = 0;
        for (int row = start; row < start + count; row++) {
            sum += weights.get().value(data.row(order[row]), 0);
        }
        return sum;
    }

    /**
     * Copies rows {@code from} to {@code to} of the batch that begins at {@code order[start]}.
     */
    void fill(float[] workspace, int[] order, int start, int from, int to) {
        for (int port = 0; port < columns.length; port++) {
            var column = columns[port];
            int offset = offsets[port];
            int stride = strides[port];
            for (int row = from; row < to; row++) {
                column.copyRow(data.row(order[start + row]), workspace, offset + row * stride);
            }
        }
    }
}
