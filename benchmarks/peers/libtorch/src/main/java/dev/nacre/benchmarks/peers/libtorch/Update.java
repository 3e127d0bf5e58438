package dev.nacre.benchmarks.peers.libtorch;

import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.TensorVector;

import dev.nacre.benchmarks.protocol.Optimizer;

/** An optimizer with its state. */
interface Update extends AutoCloseable {

    /** Drops the gradients of the step before. */
    void forget();

    /** One step along the gradients. */
    void apply();

    @Override
    void close();

    /** With empty state. */
    static Update of(Optimizer optimizer, TensorVector parameters) {
        return switch (optimizer) {
            case Optimizer.Adam adam -> new FusedAdam(parameters, adam.rate());
            case Optimizer.Sgd sgd -> new Plain(new SGD(parameters, new SGDOptions(sgd.rate())));
        };
    }

    /** One of PyTorch's own. */
    record Plain(org.bytedeco.pytorch.Optimizer optimizer) implements Update {

        @Override
        public void forget() {
            optimizer.zero_grad();
        }

        @Override
        public void apply() {
            optimizer.step();
        }

        @Override
        public void close() {
            optimizer.close();
        }
    }
}
