package dev.nacre.runtime.model;

import java.nio.file.Path;

import dev.nacre.annotations.Layer;

/** A model as the compiler writes them: it opens the protected forms. */
public final class TestModel extends Model {

    public TestModel(Passes passes, long seed) {
        super(passes, seed);
    }

    public void predict(float[] input, float[] output) {
        predictInto(input, output);
    }

    public void predict(float[][] inputs, float[][] outputs) {
        predictInto(inputs, outputs);
    }

    public void predictAll(float[] inputs, int count, float[] outputs, int threads) {
        predictAllInto(inputs, count, outputs, threads);
    }

    public void predictAll(float[][] inputs, int count, float[][] outputs, int threads) {
        predictAllInto(inputs, count, outputs, threads);
    }

    public void load(Path file) {
        restore(file);
    }

    public Layer view(int index) {
        return layer(index);
    }
}
