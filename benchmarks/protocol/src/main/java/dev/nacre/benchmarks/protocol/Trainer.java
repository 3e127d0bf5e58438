package dev.nacre.benchmarks.protocol;

/** A training that is ready to go: inputs and targets are where the system wants them. */
public interface Trainer extends AutoCloseable {

    /** Back to the initial parameters, with an optimizer that knows nothing yet. */
    void reset();

    /** One update from one of the state's batches. */
    void step(int batch);

    /** The loss of the last step, before its update, as training saw it. */
    float loss();

    @Override
    void close();
}
