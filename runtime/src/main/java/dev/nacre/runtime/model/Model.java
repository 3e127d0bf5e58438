package dev.nacre.runtime.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.nacre.annotations.Layer;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.report.ProgressBarListener;
import dev.nacre.runtime.train.Evaluator;
import dev.nacre.runtime.train.History;
import dev.nacre.runtime.train.LearningRateCurve;
import dev.nacre.runtime.train.LearningRateFinder;
import dev.nacre.runtime.train.TrainingData;
import dev.nacre.runtime.train.TrainingListener;
import dev.nacre.runtime.train.TrainingLoop;
import dev.nacre.runtime.train.TrainingOptions;
import dev.nacre.runtime.train.TrainingStart;
import dev.nacre.runtime.train.WarmUp;

/**
 * A network with its parameters: what the generated class of every network is.
 *
 * <p>
 * Predictions are safe from many threads at once. Training, {@link #setParameter} and loading change the parameters in
 * place, so nothing else may run on the same model meanwhile.
 */
public abstract class Model {

    private final Passes passes;
    private final long seed;
    private final ParameterStore parameters;
    private final Predictor predictor;
    private final WarmUp warmUp;
    // What the labels meant in the last training of this object; files do not keep it.
    private List<String> classNames = List.of();

    /**
     * Makes a model with freshly drawn parameters.
     *
     * @param passes the compiled passes
     * @param seed decides initialisation, the order of rows, dropout and noise
     */
    protected Model(Passes passes, long seed) {
        this.passes = passes;
        this.seed = seed;
        this.parameters = new ParameterStore(passes.spec());
        this.predictor = new Predictor(passes, parameters.values());
        this.warmUp = new WarmUp(passes);
        parameters.initialize(seed);
    }

    /**
     * Has the JVM compile what a training of this network runs, on a thread of its own, and returns at once. Called before
     * data is read, that is done meanwhile; without this call a training of some length does it by itself before its first
     * step. Numbers do not change.
     */
    public final void warmUp() {
        warmUp.start();
    }

    /** As {@link #train(Dataset, Dataset, TrainingOptions)} without validation, as declared. */
    public final History train(Dataset training) {
        return run(training, null, TrainingOptions.defaults());
    }

    /** As {@link #train(Dataset, Dataset, TrainingOptions)} without validation. */
    public final History train(Dataset training, TrainingOptions options) {
        return run(training, null, options);
    }

    /** As {@link #train(Dataset, Dataset, TrainingOptions)}, as declared. */
    public final History train(Dataset training, Dataset validation) {
        return run(training, validation, TrainingOptions.defaults());
    }

    /**
     * Trains from the present parameters on, with a fresh optimizer. All data is checked before the first step. The
     * same seed, data and options give the same parameters, bit for bit, on any number of threads.
     *
     * @param training rows to learn from
     * @param validation rows to measure on after each epoch
     * @param options what shall differ from the declaration
     * @return loss, accuracy and learning rate of each epoch, and how it ended; the model then holds the parameters of
     *         the last epoch, with early stopping those of the best
     * @throws dev.nacre.runtime.data.InvalidDataException when data does not fit the network or is smaller than a batch
     * @throws IllegalArgumentException when the schedule ends before the training does
     * @throws dev.nacre.runtime.train.TrainingDivergedException when the loss becomes NaN or infinite; the model then
     *         holds the parameters of the best epoch so far
     */
    public final History train(Dataset training, Dataset validation, TrainingOptions options) {
        return run(training, validation, options);
    }

    private History run(Dataset training, @Nullable Dataset validation, TrainingOptions options) {
        var watched = options.showsProgress() ? options.listener(ProgressBarListener.onStandardError()) : options;
        var ready = parameters.waitsForData() ? watched.listener(filling(training)) : watched;
        var warm = WarmUp.pays(passes.spec(), training, options) ? ready.listener(warmUp) : ready;
        var history = TrainingLoop.run(passes, parameters.values(), seed, new TrainingData(training, validation),
                warm);
        classNames = training.classNames();
        return history;
    }

    /** Counts the classes for a fresh model, once all data has been checked. */
    private TrainingListener filling(Dataset training) {
        return new TrainingListener() {

            @Override
            public void onTrainingStart(TrainingStart start) {
                parameters.fillFrom(training);
            }
        };
    }

    /** As {@link #findLearningRate(Dataset, TrainingOptions)}, as declared. */
    public final LearningRateCurve findLearningRate(Dataset training) {
        return findLearningRate(training, TrainingOptions.defaults());
    }

    /**
     * Tries learning rates: trains a copy of the present parameters for 200 updates while the rate grows from 1e-7 to
     * 10, and stops where the loss explodes. The model stays as it is.
     *
     * @param training rows to learn from
     * @param options batch and threads; nothing else is looked at
     * @return the losses and a rate to begin with
     * @throws dev.nacre.runtime.data.InvalidDataException when data does not fit the network or is smaller than a batch
     */
    public final LearningRateCurve findLearningRate(Dataset training, TrainingOptions options) {
        return LearningRateFinder.find(passes, parameters.values(), seed, training, options);
    }

    /**
     * Measures the model on rows with targets.
     *
     * @throws dev.nacre.runtime.data.InvalidDataException when the data does not fit the network, or names other classes
     *         than the data this model was trained on
     */
    public final Evaluation evaluate(Dataset data) {
        data.sameClassesAs(classNames, "Evaluation data, network " + passes.spec().name());
        return Evaluator.evaluate(passes, parameters.values(), data);
    }

    /**
     * Writes the parameters, with the network's name, fingerprint and declaration, as a safetensors file. The file
     * appears whole or not at all.
     *
     * @throws dev.nacre.runtime.io.ModelFileException when it cannot be written
     */
    public final void save(Path file) {
        ModelFile.save(passes.spec(), parameters, file);
    }

    /**
     * Reads parameters from a safetensors file of this network.
     *
     * @throws dev.nacre.runtime.io.ModelFileException when the file is damaged or belongs to another network; the
     *         parameters then stay as they were
     */
    protected final void restore(Path file) {
        ModelFile.restore(passes.spec(), parameters, file);
    }

    /** A table of the layers with their shapes, parameters and operations, and the memory that the model takes. */
    public final String summary() {
        return Summary.of(passes.spec());
    }

    /**
     * A copy of one parameter in logical row-major order.
     *
     * @param name layer and own name, as in "features.weight"; a dense weight is {@code [outputs, inputs]}
     * @throws IllegalArgumentException when there is no such parameter
     */
    public final float[] parameter(String name) {
        return parameters.get(parameters.find(name));
    }

    /**
     * Sets one parameter.
     *
     * @param name layer and own name, as in "features.weight"
     * @param values all its elements in logical row-major order
     * @throws IllegalArgumentException when there is no such parameter
     * @throws dev.nacre.runtime.data.InvalidDataException when the number of elements is wrong or one is not finite
     */
    public final void setParameter(String name, float[] values) {
        parameters.set(parameters.find(name), values);
    }

    /**
     * A view of a layer, or of all layers that a method under {@code @Use} stands for.
     *
     * @param name the method's; a layer of a block has the use before it, as in "stage.2.first"
     * @throws IllegalArgumentException when there is no such layer
     */
    public final Layer layer(String name) {
        var spec = passes.spec();
        return Stream.concat(spec.uses().stream(), spec.layers().stream()).filter(layer -> layer.name().equals(name))
                .findFirst().map(layer -> new LayerView(layer, parameters))
                .orElseThrow(() -> new IllegalArgumentException("No layer is called '" + name + "'; there are "
                        + spec.layers().stream().map(LayerSpec::name).toList() + "."));
    }

    /** A view of the layer with this index in order of declaration. */
    protected final Layer layer(int index) {
        return new LayerView(passes.spec().layers().get(index), parameters);
    }

    /**
     * Predicts one row of a network with one input and one output; allocates nothing once warm.
     *
     * @throws dev.nacre.runtime.data.InvalidDataException when a length is wrong or an input is not finite
     */
    protected final void predictInto(float[] input, float[] output) {
        predictor.row(input, output);
    }

    /**
     * Predicts one row, one array for each input and output in order of declaration; allocates nothing once warm.
     *
     * @throws dev.nacre.runtime.data.InvalidDataException when a length is wrong or an input is not finite
     */
    protected final void predictInto(float[][] inputs, float[][] outputs) {
        predictor.row(inputs, outputs);
    }

    /**
     * Predicts rows that stand one after another, of a network with one input and one output.
     *
     * @param inputs {@code count} rows
     * @param count number of rows
     * @param outputs takes {@code count} rows
     * @param threads how many to use, the caller included
     * @throws dev.nacre.runtime.data.InvalidDataException when a length is wrong or an input is not finite
     */
    protected final void predictAllInto(float[] inputs, int count, float[] outputs, int threads) {
        predictor.rows(inputs, count, outputs, threads);
    }

    /**
     * Predicts rows that stand one after another, one array for each input and output in order of declaration.
     *
     * @param inputs for each input {@code count} rows
     * @param count number of rows
     * @param outputs for each output takes {@code count} rows
     * @param threads how many to use, the caller included
     * @throws dev.nacre.runtime.data.InvalidDataException when a length is wrong or an input is not finite
     */
    protected final void predictAllInto(float[][] inputs, int count, float[][] outputs, int threads) {
        predictor.rows(inputs, count, outputs, threads);
    }
}
