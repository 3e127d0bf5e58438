package dev.nacre.benchmarks.peers.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.Loss;

/** The losses of the protocol in PyTorch's words; each is a mean, as PyTorch's are unless told otherwise. */
final class Losses {

    private Losses() {}

    static Tensor of(Loss loss, Tensor output, Tensor target) {
        return switch (loss) {
            case CROSS_ENTROPY -> torch.cross_entropy_loss(output, target);
            case SQUARED_ERROR -> torch.mse_loss(output, target);
            case BINARY_CROSS_ENTROPY -> torch.binary_cross_entropy_with_logits(output, target);
        };
    }
}
