package dev.nacre.benchmarks.peers.libtorch;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.LongArrayRef;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.Step;

/** A task's steps as calls of PyTorch's functions. */
final class Network {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final Parameters parameters;
    private final boolean training;
    private final Layer whole;

    Network(List<Step> steps, Parameters parameters, boolean training) {
        this.parameters = parameters;
        this.training = training;
        whole = sequence(steps);
    }

    /** Logits or values of a batch. */
    Tensor apply(Tensor input) {
        return whole.apply(input);
    }

    private Layer sequence(List<Step> steps) {
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < steps.size(); i++) {
            if (!training && steps.get(i) instanceof Step.Convolution convolution && i + 1 < steps.size()
                    && steps.get(i + 1) instanceof Step.BatchNorm norm) {
                layers.add(folded(convolution, norm));
                i++;
            } else {
                layers.add(layer(steps.get(i)));
            }
        }
        return input -> {
            var output = input;
            for (var layer : layers) {
                output = layer.apply(output);
            }
            return output;
        };
    }

    /** A convolution that does the work of the batch norm behind it, as PyTorch advises for predictions. */
    private Layer folded(Step.Convolution convolution, Step.BatchNorm norm) {
        var statistics = parameters.statistics(norm.channels());
        var deviation = statistics.variance().add(new Scalar(EPSILON)).sqrt();
        var scale = parameters.learned(norm.name() + ".weight").div(deviation);
        var shift = parameters.learned(norm.name() + ".bias").sub(statistics.mean().mul(scale));
        var weight = parameters.learned(convolution.name() + ".weight").mul(scale.view(-1, 1, 1, 1));
        var bias = convolution.bias()
                ? parameters.learned(convolution.name() + ".bias").mul(scale).add(shift)
                : shift;
        return convolution(convolution, Values.inOrder(weight), new TensorOptional(bias));
    }

    private Layer layer(Step step) {
        return switch (step) {
            case Step.Dense dense -> dense(dense);
            case Step.Convolution convolution -> convolution(convolution);
            case Step.BatchNorm norm -> norm(norm);
            // In place: none of the layers before needs its own result for its gradient.
            case Step.Relu _ -> torch::relu_;
            case Step.Dropout dropout ->
                training ? input -> torch.dropout(input, dropout.rate(), true) : input -> input;
            case Step.MaxPool pool -> pool(pool.size());
            case Step.GlobalAveragePool _ -> input -> input.mean(2, 3);
            case Step.Flatten _ -> input -> torch.flatten(input, 1, -1);
            case Step.Residual residual -> residual(sequence(residual.body()));
        };
    }

    private Layer dense(Step.Dense dense) {
        var weight = parameters.learned(dense.name() + ".weight");
        var bias = new TensorOptional(parameters.learned(dense.name() + ".bias"));
        return input -> torch.linear(input, weight, bias);
    }

    private Layer convolution(Step.Convolution convolution) {
        var weight = parameters.learned(convolution.name() + ".weight");
        var bias = convolution.bias()
                ? new TensorOptional(parameters.learned(convolution.name() + ".bias"))
                : new TensorOptional();
        return convolution(convolution, weight, bias);
    }

    private static Layer convolution(Step.Convolution convolution, Tensor weight, TensorOptional bias) {
        var stride = square(convolution.stride());
        var padding = square(convolution.padding());
        var dilation = square(1);
        return input -> torch.conv2d(input, weight, bias, stride, padding, dilation, convolution.groups());
    }

    private Layer norm(Step.BatchNorm norm) {
        var weight = new TensorOptional(parameters.learned(norm.name() + ".weight"));
        var bias = new TensorOptional(parameters.learned(norm.name() + ".bias"));
        var statistics = parameters.statistics(norm.channels());
        var mean = new TensorOptional(statistics.mean());
        var variance = new TensorOptional(statistics.variance());
        return input -> torch.batch_norm(input, weight, bias, mean, variance, training, MOMENTUM, EPSILON, false);
    }

    private static Layer pool(int size) {
        var window = square(size);
        var padding = square(0);
        var dilation = square(1);
        return input -> torch.max_pool2d(input, window, window, padding, dilation, false);
    }

    private static Layer residual(Layer body) {
        return input -> input.add(body.apply(input));
    }

    private static LongArrayRef square(int side) {
        return new LongArrayRef(new LongPointer(side, side), 2);
    }
}
