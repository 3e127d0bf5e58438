package dev.nacre.benchmarks.compare.own;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.nacre.benchmarks.protocol.Step;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.ParameterSpec;

/** Walks along a task and finds for each of its parameters the one of Nacre, which come in the same order. */
final class Counterparts {

    private final Iterator<ParameterSpec> own;
    private final List<Counterpart> found = new ArrayList<>();
    private Grid grid;

    private Counterparts(NetworkSpec spec, Grid input) {
        // Running statistics are no parameters elsewhere, and start alike everywhere.
        own = spec.parameters().stream().filter(parameter -> !parameter.name().contains(".running")).iterator();
        grid = input;
    }

    /**
     * The parameters of a task in its order.
     *
     * @throws IllegalArgumentException when the network is not the one of the task
     */
    static List<Counterpart> of(Task task, NetworkSpec spec) {
        var counterparts = new Counterparts(spec, input(task));
        task.steps().forEach(counterparts::take);
        if (counterparts.own.hasNext()) {
            throw new IllegalArgumentException(spec.name() + " has parameters that task " + task.name() + " has not: "
                    + counterparts.own.next().name());
        }
        return counterparts.found;
    }

    /** The shape of a sample. */
    static Grid input(Task task) {
        var shape = task.input();
        return shape.size() == 1 ? Grid.row(shape.getFirst()) : new Grid(shape.get(1), shape.get(2), shape.getFirst());
    }

    private void take(Step step) {
        switch (step) {
            case Step.Dense dense -> {
                add(dense.name() + ".weight", List.of(dense.out(), dense.in()), grid);
                addRow(dense.name() + ".bias", dense.out());
                grid = Grid.row(dense.out());
            }
            case Step.Convolution convolution -> convolution(convolution);
            case Step.BatchNorm norm -> {
                addRow(norm.name() + ".weight", norm.channels());
                addRow(norm.name() + ".bias", norm.channels());
            }
            case Step.MaxPool pool ->
                grid = new Grid(grid.height() / pool.size(), grid.width() / pool.size(), grid.channels());
            case Step.GlobalAveragePool _ -> grid = Grid.row(grid.channels());
            case Step.Residual residual -> residual.body().forEach(this::take);
            case Step.Relu _,Step.Dropout _,Step.Flatten _ -> {
                // Shapes stay, and nothing is learned; a dense layer finds the grid that was flattened.
            }
        }
    }

    private void convolution(Step.Convolution convolution) {
        int kernel = convolution.kernel();
        int channels = convolution.in() / convolution.groups();
        add(convolution.name() + ".weight", List.of(convolution.out(), channels, kernel, kernel),
                new Grid(kernel, kernel, channels));
        if (convolution.bias()) {
            addRow(convolution.name() + ".bias", convolution.out());
        }
        grid = new Grid(places(grid.height(), convolution), places(grid.width(), convolution), convolution.out());
    }

    private static int places(int length, Step.Convolution convolution) {
        return (length + 2 * convolution.padding() - convolution.kernel()) / convolution.stride() + 1;
    }

    private void addRow(String name, int size) {
        add(name, List.of(size), Grid.row(size));
    }

    private void add(String name, List<Integer> shape, Grid blocks) {
        if (!own.hasNext()) {
            throw new IllegalArgumentException("the network has no parameter for " + name);
        }
        found.add(new Counterpart(own.next(), name, shape, blocks));
    }
}
