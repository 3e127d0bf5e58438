package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.nacre.runtime.data.Column;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.InputSpec;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputSpec;

/**
 * Finds the column of each port of a network and checks that it fits.
 *
 * @param spec the network
 * @param data the rows
 * @param title what the data is, with which every message begins
 */
record Binding(NetworkSpec spec, Dataset data, String title) {

    // Sums of floats that were rounded from decimal fractions.
    private static final double SUM_TOLERANCE = 1e-3;

    /** The columns of all inputs, then of all targets, then of all weights, in the network's order. */
    List<Column> columns() {
        var columns = new ArrayList<Column>();
        spec.inputs().forEach(input -> columns.add(input(input)));
        spec.outputs().forEach(output -> columns.add(target(output)));
        columns.addAll(weights(columns.getFirst()));
        return columns;
    }

    /** Weights where an output takes them; ones where the data has none. */
    private List<Column> weights(Column other) {
        long takers = spec.outputs().stream().filter(output -> output.target().weights() != null).count();
        var given = data.weights();
        if (given.isPresent() && takers == 0) {
            throw wrong("the samples have weights, but the network takes none; add @SampleWeights to the interface, or"
                    + " leave the weights out of the data.");
        }
        if (takers == 0) {
            return List.of();
        }
        given.ifPresent(this::checkWeights);
        return Collections.nCopies((int) takers, given.orElseGet(other::onesBeside));
    }

    private void checkWeights(Column weights) {
        if (IntStream.range(0, data.size()).allMatch(row -> weights.value(data.row(row), 0) == 0)) {
            throw wrong("the weights of all " + data.size() + " rows are 0; at least one has to be above 0.");
        }
    }

    private Column input(InputSpec input) {
        var name = spec.inputs().size() == 1 ? single(data.inputNames(), input.name()) : input.name();
        var column = found(data::input, name);
        if (column.width() != input.rows().width()) {
            throw wrong("input '" + input.name() + "': rows have " + column.width() + " numbers, expected "
                    + input.rows().width() + " (shape " + input.shape() + ").");
        }
        if (input.entries() > 0) {
            checkEntries(input, column);
        }
        return column;
    }

    private void checkEntries(InputSpec input, Column column) {
        for (int row = 0; row < data.size(); row++) {
            for (int i = 0; i < column.width(); i++) {
                float value = column.value(data.row(row), i);
                if (value < 0 || value >= input.entries() || value != (int) value) {
                    throw wrong("row " + row + ", column " + i + ", input '" + input.name() + "': " + value
                            + " is no entry of the embedding; expected a whole number from 0 to "
                            + (input.entries() - 1) + ".");
                }
            }
        }
    }

    private Column target(OutputSpec output) {
        var name = spec.outputs().size() == 1 ? single(data.targetNames(), output.name()) : output.name();
        var column = found(data::target, name);
        switch (output.kind()) {
            case CLASSES -> checkClasses(output, column);
            case BINARY -> checkBinary(output, column);
            case SIGNED -> checkSigned(output, column);
            case DISTRIBUTIONS -> checkDistributions(output, column);
            case VALUES -> checkValues(output, column);
        }
        return column;
    }

    /** A lone column without a name belongs to a lone port. */
    private static String single(List<String> names, String port) {
        return names.equals(List.of(Dataset.UNNAMED)) ? Dataset.UNNAMED : port;
    }

    private Column found(Function<String, Column> columns, String name) {
        try {
            return columns.apply(name);
        } catch (InvalidDataException e) {
            throw new InvalidDataException(start() + e.getMessage(), e);
        }
    }

    private void checkClasses(OutputSpec output, Column column) {
        int classes = output.classes();
        int positions = output.positions();
        if (!column.isLabels() || column.width() != positions) {
            throw wrong("output '" + output.name() + "' has classes, but its target is " + column.width()
                    + (column.isLabels() ? " labels a row; give " : " numbers a row; give ")
                    + (positions == 1 ? "one label" : positions + " labels") + " from 0 to " + (classes - 1)
                    + " a row" + (positions == 1 ? "." : ", one for each position (shape " + output.shape() + ")."));
        }
        checkNames(output, column.classes());
        for (int row = 0; row < data.size(); row++) {
            for (int position = 0; position < positions; position++) {
                float label = column.value(data.row(row), position);
                if (label >= classes) {
                    throw wrong(place(output, row, position) + "label " + (int) label
                            + " is out of range; expected 0 to " + (classes - 1) + ".");
                }
            }
        }
    }

    /** Where a class is missing, the labels behind the gap would count past it. */
    private void checkNames(OutputSpec output, List<String> names) {
        if (!names.isEmpty() && names.size() != output.classes()) {
            throw wrong("output '" + output.name() + "' tells " + output.classes()
                    + " classes apart, but the data names "
                    + names.size() + ": " + String.join(", ", names)
                    + ". Where a part of the data lacks a class, read it with classNames set to those of the training"
                    + " data.");
        }
    }

    private static String place(OutputSpec output, int row, int position) {
        return "row " + row + (output.positions() == 1 ? "" : ", position " + position) + ", output '" + output.name()
                + "': ";
    }

    private void checkBinary(OutputSpec output, Column column) {
        checkWidth(output, column);
        for (int row = 0; row < data.size(); row++) {
            for (int i = 0; i < column.width(); i++) {
                float value = column.value(data.row(row), i);
                if (value < 0 || value > 1) {
                    throw wrong("row " + row + ", column " + i + ", output '" + output.name() + "': target " + value
                            + " is out of range; expected 0 to 1.");
                }
            }
        }
    }

    private void checkSigned(OutputSpec output, Column column) {
        checkWidth(output, column);
        for (int row = 0; row < data.size(); row++) {
            for (int i = 0; i < column.width(); i++) {
                float value = column.value(data.row(row), i);
                if (value != -1 && value != 1) {
                    throw wrong("row " + row + ", column " + i + ", output '" + output.name() + "': target " + value
                            + " is no sign; expected -1 for no or 1 for yes.");
                }
            }
        }
    }

    private void checkDistributions(OutputSpec output, Column column) {
        if (column.isLabels()) {
            throw wrong("output '" + output.name() + "' learns distributions, but its target is labels; give "
                    + output.rows().width() + " probabilities a row.");
        }
        checkWidth(output, column);
        for (int row = 0; row < data.size(); row++) {
            for (int position = 0; position < output.positions(); position++) {
                checkDistribution(output, column, row, position);
            }
        }
    }

    private void checkDistribution(OutputSpec output, Column column, int row, int position) {
        double sum = 0;
        int first = position * output.classes();
        for (int i = first; i < first + output.classes(); i++) {
            float value = column.value(data.row(row), i);
            if (value < 0) {
                throw wrong("row " + row + ", column " + i + ", output '" + output.name() + "': target " + value
                        + " is no probability; expected 0 to 1.");
            }
            sum += value;
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw wrong(place(output, row, position) + "the probabilities sum to " + (float) sum + "; expected 1.");
        }
    }

    private void checkValues(OutputSpec output, Column column) {
        if (column.isLabels()) {
            throw wrong("output '" + output.name() + "' learns free numbers, but its target is labels; give targets.");
        }
        checkWidth(output, column);
    }

    private void checkWidth(OutputSpec output, Column column) {
        if (column.width() != output.rows().width()) {
            throw wrong("output '" + output.name() + "': targets have " + column.width() + " numbers a row, expected "
                    + output.rows().width() + " (shape " + output.shape() + ").");
        }
    }

    private InvalidDataException wrong(String what) {
        return new InvalidDataException(start() + what);
    }

    private String start() {
        return title + ", network " + spec.name() + ": ";
    }
}
