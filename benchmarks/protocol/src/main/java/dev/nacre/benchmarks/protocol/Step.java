package dev.nacre.benchmarks.protocol;

import java.util.List;

/** One step of a network, applied to what the one before gave; images are channels x height x width. */
public sealed interface Step {

    /**
     * Products with a matrix.
     *
     * @param name of the parameters: NAME.weight of out x in and NAME.bias of out
     * @param in features of a row
     * @param out features of the result
     */
    record Dense(String name, int in, int out) implements Step {}

    /**
     * A convolution with a square window.
     *
     * @param name of the parameters: NAME.weight of out x (in / groups) x kernel x kernel and, with bias, NAME.bias of out
     * @param in channels
     * @param out channels of the result
     * @param kernel taps of a side
     * @param stride from place to place
     * @param padding zeros on each side
     * @param groups into which both channels are divided
     * @param bias whether there is one
     */
    record Convolution(String name, int in, int out, int kernel, int stride, int padding, int groups, boolean bias)
            implements
                Step {}

    /**
     * Batch norm over the features of rows or the channels of images: epsilon 1e-5, momentum 0.1, a running mean of 0 and a
     * running variance of 1 at the start.
     *
     * @param name of the parameters: NAME.weight and NAME.bias of channels
     * @param channels or features
     */
    record BatchNorm(String name, int channels) implements Step {}

    /** The positive part. */
    record Relu() implements Step {}

    /**
     * Zeroes in training, with the others scaled up.
     *
     * @param rate the share of zeroes
     */
    record Dropout(float rate) implements Step {}

    /**
     * The largest of each square, squares side by side.
     *
     * @param size of a side
     */
    record MaxPool(int size) implements Step {}

    /** The mean of each channel: images become rows. */
    record GlobalAveragePool() implements Step {}

    /** Images become rows, channel after channel. */
    record Flatten() implements Step {}

    /**
     * What comes in plus what the body makes of it.
     *
     * @param body steps that keep the shape
     */
    record Residual(List<Step> body) implements Step {}
}
