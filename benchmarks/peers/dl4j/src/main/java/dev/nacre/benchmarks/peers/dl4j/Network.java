package dev.nacre.benchmarks.peers.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Optimizer;
import dev.nacre.benchmarks.protocol.Step;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Unsupported;

/** Translates a task into layers and gives them the state's parameters. */
final class Network {

    private static final String INPUT = "input";

    private final Task task;
    private final InitialState state;
    private final boolean training;
    private final GraphBuilder layers;
    private final List<Consumer<ComputationGraph>> parameters = new ArrayList<>();
    private String last = INPUT;
    private int count;

    private Network(Task task, InitialState state, boolean training) {
        this.task = task;
        this.state = state;
        this.training = training;
        layers = new NeuralNetConfiguration.Builder().updater(updater(task.optimizer()))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .convolutionMode(ConvolutionMode.Truncate).activation(Activation.IDENTITY).graphBuilder()
                .addInputs(INPUT).setInputTypes(inputType(task.input()));
    }

    /** With the task's loss at its end. */
    static ComputationGraph forTraining(Task task, InitialState state) {
        return new Network(task, state, true).build();
    }

    /** With logits or values at its end. */
    static ComputationGraph forPrediction(Task task, InitialState state) {
        return new Network(task, state, false).build();
    }

    /** Numbers in a row of what the network gives. */
    static int outputs(Task task) {
        if (task.steps().getLast() instanceof Step.Dense dense) {
            return dense.out();
        }
        throw new Unsupported("only networks that end with a dense layer are translated");
    }

    private ComputationGraph build() {
        addAll(task.steps());
        var graph = new ComputationGraph(layers.setOutputs(last).build());
        graph.init();
        parameters.forEach(values -> values.accept(graph));
        return graph;
    }

    private void addAll(List<Step> steps) {
        boolean rectified = false;
        for (int i = 0; i < steps.size(); i++) {
            boolean before = rectified;
            rectified = hasWeights(steps.get(i)) && i + 1 < steps.size() && steps.get(i + 1) instanceof Step.Relu;
            if (!before) {
                add(steps.get(i), activation(rectified));
            }
        }
    }

    private static boolean hasWeights(Step step) {
        return step instanceof Step.Dense || step instanceof Step.Convolution;
    }

    /** A layer that is followed by a relu computes it by itself. */
    private static Activation activation(boolean rectified) {
        return rectified ? Activation.RELU : Activation.IDENTITY;
    }

    private void add(Step step, Activation activation) {
        switch (step) {
            case Step.Dense dense when dense.equals(task.steps().getLast()) -> addLast(dense);
            case Step.Dense dense -> addDense(dense, new DenseLayer.Builder().activation(activation).nIn(dense.in())
                    .nOut(dense.out()).build());
            case Step.Convolution convolution -> addConvolution(convolution, activation);
            case Step.BatchNorm norm -> addNorm(norm);
            case Step.Relu _ -> add(new ActivationLayer.Builder().activation(Activation.RELU).build());
            // The library wants the share that stays.
            case Step.Dropout dropout -> add(new DropoutLayer.Builder(1.0 - dropout.rate()).build());
            case Step.MaxPool pool -> add(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(pool.size(), pool.size()).stride(pool.size(), pool.size()).build());
            case Step.GlobalAveragePool _ -> add(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
            // The library puts the change of shape before the dense layer by itself.
            case Step.Flatten _ -> {
            }
            case Step.Residual residual -> addResidual(residual);
        }
    }

    private void addResidual(Step.Residual residual) {
        String before = last;
        addAll(residual.body());
        String sum = fresh();
        layers.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), before, last);
        last = sum;
    }

    private void addLast(Step.Dense dense) {
        addDense(dense, training
                ? new OutputLayer.Builder(loss()).activation(lossActivation()).nIn(dense.in()).nOut(dense.out()).build()
                : new DenseLayer.Builder().nIn(dense.in()).nOut(dense.out()).build());
    }

    private LossFunction loss() {
        return switch (task.loss()) {
            case CROSS_ENTROPY -> LossFunction.MCXENT;
            case SQUARED_ERROR -> LossFunction.MSE;
            case BINARY_CROSS_ENTROPY -> LossFunction.XENT;
        };
    }

    private Activation lossActivation() {
        return switch (task.loss()) {
            case CROSS_ENTROPY -> Activation.SOFTMAX;
            case SQUARED_ERROR -> Activation.IDENTITY;
            case BINARY_CROSS_ENTROPY -> Activation.SIGMOID;
        };
    }

    private void addDense(Step.Dense dense, Layer layer) {
        String name = add(layer);
        assign(name, "W", weight(dense.name()).transpose());
        assign(name, "b", bias(dense.name()));
    }

    private void addConvolution(Step.Convolution step, Activation activation) {
        INDArray weight = weight(step.name());
        String name;
        if (step.groups() == 1) {
            name = add(new ConvolutionLayer.Builder(step.kernel(), step.kernel()).stride(step.stride(), step.stride())
                    .padding(step.padding(), step.padding()).nIn(step.in()).nOut(step.out()).hasBias(step.bias())
                    .activation(activation).build());
        } else if (step.groups() == step.in() && step.in() == step.out()) {
            name = add(new DepthwiseConvolution2D.Builder(step.kernel(), step.kernel())
                    .stride(step.stride(), step.stride()).padding(step.padding(), step.padding()).depthMultiplier(1)
                    .nIn(step.in()).nOut(step.out()).hasBias(step.bias()).activation(activation).build());
            weight = weight.permute(2, 3, 0, 1);
        } else {
            throw new Unsupported("Deeplearning4j has no convolutions in groups but depthwise ones");
        }
        assign(name, "W", weight);
        if (step.bias()) {
            assign(name, "b", bias(step.name()));
        }
    }

    private void addNorm(Step.BatchNorm norm) {
        // Its decay is what stays of the running mean.
        String name = add(new BatchNormalization.Builder().nIn(norm.channels()).nOut(norm.channels()).eps(1e-5)
                .decay(0.9).useLogStd(false).build());
        assign(name, "gamma", weight(norm.name()));
        assign(name, "beta", bias(norm.name()));
    }

    private String add(Layer layer) {
        String name = fresh();
        layers.addLayer(name, layer, last);
        last = name;
        return name;
    }

    private String fresh() {
        return "layer" + ++count;
    }

    private void assign(String layer, String key, INDArray values) {
        parameters.add(graph -> {
            INDArray parameter = graph.getLayer(layer).getParam(key);
            parameter.assign(values.reshape(parameter.shape()));
        });
    }

    private INDArray weight(String step) {
        return Values.of(state.parameter(step + ".weight"));
    }

    private INDArray bias(String step) {
        return Values.of(state.parameter(step + ".bias"));
    }

    private static IUpdater updater(Optimizer optimizer) {
        return switch (optimizer) {
            case Optimizer.Adam adam -> new Adam(adam.rate());
            case Optimizer.Sgd sgd -> new Sgd(sgd.rate());
        };
    }

    private static InputType inputType(List<Integer> input) {
        return input.size() == 1
                ? InputType.feedForward(input.getFirst())
                : InputType.convolutional(input.get(1), input.get(2), input.get(0));
    }
}
