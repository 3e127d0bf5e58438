package dev.nacre.benchmarks.peers.djl;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

import dev.nacre.benchmarks.protocol.DigitImages;

/** One epoch of 784-128-10 as its user would write it: blocks, a trainer, and all images in memory. */
final class FirstEpoch {

    private static final int BATCH = 64;
    private static final float RATE = 1e-3f;

    private FirstEpoch() {}

    static void run(Path mnist) {
        var digits = DigitImages.read(mnist);
        var optimizer = Optimizer.adam().optLearningRateTracker(Tracker.fixed(RATE)).build();
        var settings = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer);
        try (var model = Model.newInstance("digits")) {
            model.setBlock(network());
            var manager = model.getNDManager();
            var images = images(manager, digits);
            var labels = manager.create(labels(digits), new Shape(digits.count(), 1));
            try (var trainer = model.newTrainer(settings)) {
                trainer.initialize(new Shape(BATCH, DigitImages.SIZE));
                train(trainer, images, labels);
            }
        }
    }

    private static SequentialBlock network() {
        return new SequentialBlock().add(Linear.builder().setUnits(128).build()).add(Activation.reluBlock())
                .add(Linear.builder().setUnits(10).build());
    }

    /** Bytes go into PyTorch's memory, a quarter of what floats would take twice. */
    private static NDArray images(NDManager manager, DigitImages digits) {
        var shape = new Shape(digits.count(), DigitImages.SIZE);
        try (var bytes = manager.create(ByteBuffer.wrap(digits.pixels()), shape, DataType.UINT8)) {
            return bytes.toType(DataType.FLOAT32, false).divi(255f);
        }
    }

    private static long[] labels(DigitImages digits) {
        var labels = new long[digits.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = digits.labels()[i];
        }
        return labels;
    }

    private static void train(Trainer trainer, NDArray images, NDArray labels) {
        long count = images.getShape().get(0);
        try (var epoch = trainer.getManager().newSubManager()) {
            var order = epoch.randomPermutation(count);
            for (long first = 0; first < count; first += BATCH) {
                try (var scope = epoch.newSubManager()) {
                    var rows = order.get(scope, new NDIndex(first + ":" + Math.min(count, first + BATCH)));
                    step(trainer, images.get(scope, new NDIndex("{}", rows)), labels.get(scope, new NDIndex("{}",
                            rows)));
                }
            }
        }
    }

    private static void step(Trainer trainer, NDArray images, NDArray labels) {
        try (var gradients = trainer.newGradientCollector()) {
            var logits = trainer.forward(new NDList(images));
            gradients.backward(trainer.getLoss().evaluate(new NDList(labels), logits));
        }
        trainer.step();
    }
}
