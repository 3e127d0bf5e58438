package dev.nacre.benchmarks.peers.libtorch;

import org.bytedeco.pytorch.Tensor;

/** One step of a network as a call of PyTorch's functions. */
@FunctionalInterface
interface Layer {

    /** Applies it to what the layer before gave, which it may change in place where the gradient allows that. */
    Tensor apply(Tensor input);
}
