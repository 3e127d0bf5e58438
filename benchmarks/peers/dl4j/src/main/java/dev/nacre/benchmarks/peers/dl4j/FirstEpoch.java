package dev.nacre.benchmarks.peers.dl4j;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

import dev.nacre.benchmarks.protocol.DigitImages;

/** One epoch over the digits, as a user of the library would write it. */
final class FirstEpoch {

    private static final int BATCH = 64;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 10;
    private static final double RATE = 1e-3;

    private final DigitImages images;
    private final List<Integer> order;

    private FirstEpoch(DigitImages images) {
        this.images = images;
        order = IntStream.range(0, images.count()).boxed().collect(Collectors.toList());
    }

    static void run(Path mnist) {
        new FirstEpoch(DigitImages.read(mnist)).run();
    }

    private void run() {
        var network = new MultiLayerNetwork(configuration());
        network.init();
        Collections.shuffle(order, new Random(1));
        // The library asks for the next batches from a thread of its own.
        Iterable<DataSet> batches = () -> IntStream.range(0, images.count() / BATCH).mapToObj(this::batch).iterator();
        network.fit(new ExistingDataSetIterator(batches));
    }

    private static MultiLayerConfiguration configuration() {
        return new NeuralNetConfiguration.Builder().seed(1).weightInit(WeightInit.XAVIER).updater(new Adam(RATE)).list()
                .layer(new DenseLayer.Builder().nIn(DigitImages.SIZE).nOut(HIDDEN).activation(Activation.RELU).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(HIDDEN).nOut(CLASSES)
                        .activation(Activation.SOFTMAX).build())
                .build();
    }

    private DataSet batch(int number) {
        var features = new float[BATCH][DigitImages.SIZE];
        var labels = Nd4j.zeros(DataType.FLOAT, BATCH, CLASSES);
        for (int row = 0; row < BATCH; row++) {
            int image = order.get(number * BATCH + row);
            for (int pixel = 0; pixel < DigitImages.SIZE; pixel++) {
                features[row][pixel] = (images.pixels()[image * DigitImages.SIZE + pixel] & 0xff) / 255f;
            }
            labels.putScalar(row, images.labels()[image], 1);
        }
        return new DataSet(Nd4j.createFromArray(features), labels);
    }
}
