package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows the gradient with respect to images or sequences: these are made a parameter. A first layer, {@code given}, is a
 * convolution as large as the image over a grid of a single position, padded so that it stands on each position of the image
 * once. Sample n is channel n of that grid, so its weights, turned round, are the images, and a batch of unit vectors brings
 * out exactly them.
 */
final class GridProbe {

    private static final String GIVEN = "given";

    private final Trainee trainee;
    private final Tensor images;

    /** Wraps a network of {@link #network}, with these images, channels first, as its input. */
    GridProbe(Trainee trainee, Tensor images) {
        this.trainee = trainee;
        this.images = images;
        trainee.set(GIVEN + ".weight", weights());
    }

    /** A network that a batch of such images runs through; layers are to be added. */
    static Declaration network(Tensor images, String loss) {
        var extents = images.shape().subList(2, images.shape().size());
        var input = new ArrayList<Integer>(extents.stream().map(_ -> 1).toList());
        input.add(images.rows());
        boolean grid = extents.size() == 2;
        var kernel = grid ? Words.numbers(extents) : String.valueOf(extents.getFirst());
        var pad = Words.numbers(extents.stream().map(extent -> extent - 1).toList());
        return new Declaration(input, images.rows()).on(Probe.OPTIMIZER).on(loss).layer(GIVEN,
                "@Conv%dd(filters = %d, kernel = %s, pad = %s, bias = false)".formatted(extents.size(),
                        images.shape().get(1), kernel, pad));
    }

    /** Filter o at tap t and channel n is channel o of image n at the position that stands as far from the end as t from 0. */
    private Tensor weights() {
        var last = images.channelsLast().numbers();
        var weights = new double[last.length];
        for (int i = 0; i < last.length; i++) {
            weights[place(i)] = last[i];
        }
        return Tensor.of(List.of(weights.length), weights);
    }

    /** Where number {@code index} of the images, channels last, stands among the weights. */
    private int place(int index) {
        int channels = images.shape().get(1);
        int positions = images.features() / channels;
        int image = index / images.features();
        int position = index / channels % positions;
        int tap = positions - 1 - position;
        return (index % channels * positions + tap) * images.rows() + image;
    }

    /** One step on these targets. */
    void step(Tensor targets) {
        trainee.step(Tensor.unit(images.rows()), targets);
    }

    /** One step in which the output has this gradient, for networks with the loss {@link Probe#GRADIENT}. */
    void push(Tensor gradient) {
        step(gradient.times(gradient.size()));
    }

    /** What the output was. */
    Tensor output() {
        return trainee.outputs(images.rows());
    }

    /** The gradient with respect to the images, channels last. */
    Tensor inputGradient() {
        var gradient = trainee.gradient(GIVEN + ".weight").numbers();
        var turned = new double[gradient.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = gradient[place(i)];
        }
        return Tensor.of(List.of(images.rows(), images.features()), turned);
    }

    /** Predicts the images. */
    Tensor predict(Tensor like) {
        return trainee.infer(Tensor.unit(images.rows()), Tensor.filled(like.shape(), 0)).outputs();
    }
}
