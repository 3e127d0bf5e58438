package dev.nacre.benchmarks.peers.libtorch;

import java.nio.file.Path;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.DigitImages;

/** One epoch of 784-128-10 as its user would write it: modules, and all images in memory. */
final class FirstEpoch {

    private static final int BATCH = 64;
    private static final double RATE = 1e-3;

    private final LinearImpl hidden = new LinearImpl(DigitImages.SIZE, 128);
    private final LinearImpl last = new LinearImpl(128, 10);
    private final Adam adam = new Adam(new TensorVector(hidden.weight(), hidden.bias(), last.weight(), last.bias()),
            new AdamOptions(RATE));

    private FirstEpoch() {}

    static void run(Path mnist) {
        try (var _ = new PointerScope()) {
            var digits = DigitImages.read(mnist);
            var labels = new long[digits.count()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = digits.labels()[i];
            }
            var images = images(digits);
            new FirstEpoch().train(images, AbstractTensor.create(labels), digits.count());
        }
    }

    /** Bytes go into PyTorch's memory, a quarter of what floats would take twice. */
    private static Tensor images(DigitImages digits) {
        try (var _ = new PointerScope()) {
            var bytes = AbstractTensor.create(digits.pixels(), false, digits.count(), DigitImages.SIZE);
            return bytes.to(torch.ScalarType.Float).div_(new Scalar(255f)).retainReference();
        }
    }

    private void train(Tensor images, Tensor labels, int count) {
        var order = torch.randperm(count);
        for (long first = 0; first < count; first += BATCH) {
            try (var _ = new PointerScope()) {
                var rows = order.narrow(0, first, Math.min(BATCH, count - first));
                step(images.index_select(0, rows), labels.index_select(0, rows));
            }
        }
    }

    private void step(Tensor images, Tensor labels) {
        adam.zero_grad();
        var logits = last.forward(torch.relu(hidden.forward(images)));
        torch.cross_entropy_loss(logits, labels).backward();
        adam.step();
    }
}
