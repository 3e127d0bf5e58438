package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Layer;
import dev.nacre.runtime.model.Model;
import java.nio.file.Path;

/**
 * An optimizer with weight decay, gradients clipped by their common norm, and rates that rise and then fall.
 *
 * <p>The compiled form of {@link Tumour}.
 *
 * <table>
 * <caption>Layers</caption>
 * <tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>
 * <tr><td>first</td><td>dense 12: 30 to 12, gelu, dropout 0.2</td><td>12</td><td>372</td><td>792</td></tr>
 * <tr><td>malignant</td><td>dense 1: 12 to 1, sigmoid</td><td>1</td><td>13</td><td>26</td></tr>
 * </table>
 *
 * <p>385 parameters, 818 FLOPs per sample forward. Memory for batches of 32: 27,824 bytes to train, 11,056 bytes to predict. Trained by adamw, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 0.00000001, weight decay 0.02 on BinaryCrossEntropy of malignant.
 */
@Generated
public final class TumourModel extends Model implements Tumour {
    private TumourModel(long seed) {
        super(new TumourPasses(), seed);
    }

    /**
     * A new model with the declared seed, 42.
     */
    public static TumourModel create() {
        return create(42L);
    }

    /**
     * A new model.
     *
     * @param seed of initial weights, order of samples and noise
     */
    public static TumourModel create(long seed) {
        return new TumourModel(seed);
    }

    /**
     * The model that was saved to a file.
     *
     * @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
     */
    public static TumourModel load(Path file) {
        var model = create();
        model.restore(file);
        return model;
    }

    /**
     * Predicts one sample.
     *
     * @param input 30 numbers
     */
    public float[] predict(float[] input) {
        var malignant = new float[1];
        predictInto(input, malignant);
        return malignant;
    }

    /**
     * Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.
     *
     * @param input 30 numbers
     * @param malignant receives 1 number
     */
    public void predict(float[] input, float[] malignant) {
        predictInto(input, malignant);
    }

    /**
     * Predicts many samples that stand one after another.
     *
     * @param input 30 numbers for each sample
     * @param count how many samples
     * @param malignant receives 1 number for each sample
     * @param threads how many threads share the work
     */
    public void predictAll(float[] input, int count, float[] malignant, int threads) {
        predictAllInto(input, count, malignant, threads);
    }

    @Override
    public Layer first() {
        return layer(0);
    }

    @Override
    public Layer malignant() {
        return layer(1);
    }
}
