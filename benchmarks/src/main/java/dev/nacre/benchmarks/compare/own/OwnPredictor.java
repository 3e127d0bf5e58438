package dev.nacre.benchmarks.compare.own;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Loss;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tensor;

/** Predictions through the generated model class, as users ask for them. */
final class OwnPredictor implements Predictor {

    private final OwnNetwork network;
    private final Loss loss;
    private final int rows;
    private final int threads;
    private final float[][] inputs;
    private final float[] outputs;

    OwnPredictor(OwnNetwork network, Task task, InitialState state, int rows, int threads) {
        this.network = network;
        this.loss = task.loss();
        this.rows = rows;
        this.threads = threads;
        OwnParameters.give(network, task, state);
        var grid = Counterparts.input(task);
        inputs = state.inputs().stream().map(Tensor::values).map(grid::channelsLast).toArray(float[][]::new);
        outputs = new float[rows * network.passes().spec().outputs().getFirst().rows().width()];
    }

    @Override
    public void predict(int batch) {
        if (rows == 1) {
            network.one().predict(inputs[batch], outputs);
        } else {
            network.many().predict(inputs[batch], rows, outputs, threads);
        }
    }

    /** Models give probabilities; their logarithms are logits but for a number that all of a row have in common. */
    @Override
    public float[] outputs() {
        var logits = outputs.clone();
        for (int i = 0; i < logits.length; i++) {
            double value = logits[i];
            logits[i] = (float) switch (loss) {
                case CROSS_ENTROPY -> Math.log(value);
                case BINARY_CROSS_ENTROPY -> Math.log(value / (1 - value));
                case SQUARED_ERROR -> value;
            };
        }
        return logits;
    }

    @Override
    public void close() {
        // Nothing but arrays.
    }
}
