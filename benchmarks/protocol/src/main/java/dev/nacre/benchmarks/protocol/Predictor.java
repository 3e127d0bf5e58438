package dev.nacre.benchmarks.protocol;

/** A network that is ready to predict: inputs are where the system wants them. */
public interface Predictor extends AutoCloseable {

    /** Computes what the network says of one of the state's inputs. */
    void predict(int batch);

    /** Logits or values of the last call, row after row. */
    float[] outputs();

    @Override
    void close();
}
