package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Layer;
import dev.nacre.runtime.model.Model;
import java.nio.file.Path;

/**
 * A dense network: products, softmax with its cross entropy, Adam.
 *
 * <p>The compiled form of {@link Digits}.
 *
 * <table>
 * <caption>Layers</caption>
 * <tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>
 * <tr><td>features</td><td>dense 16: 8 x 8 x 1 to 16, relu</td><td>16</td><td>1,040</td><td>2,080</td></tr>
 * <tr><td>digit</td><td>dense 10: 16 to 10, softmax</td><td>10</td><td>170</td><td>380</td></tr>
 * </table>
 *
 * <p>1,210 parameters, 2,460 FLOPs per sample forward. Memory for batches of 64: 57,392 bytes to train, 29,872 bytes to predict. Trained by adam, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 0.00000001 on CrossEntropy of digit.
 */
@Generated
public final class DigitsModel extends Model implements Digits {
    private DigitsModel(long seed) {
        super(new DigitsPasses(), seed);
    }

    /**
     * A new model with the declared seed, 42.
     */
    public static DigitsModel create() {
        return create(42L);
    }

    /**
     * A new model.
     *
     * @param seed of initial weights, order of samples and noise
     */
    public static DigitsModel create(long seed) {
        return new DigitsModel(seed);
    }

    /**
     * The model that was saved to a file.
     *
     * @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
     */
    public static DigitsModel load(Path file) {
        var model = create();
        model.restore(file);
        return model;
    }

    /**
     * Predicts one sample.
     *
     * @param input 64 numbers (8 x 8 x 1)
     */
    public float[] predict(float[] input) {
        var digit = new float[10];
        predictInto(input, digit);
        return digit;
    }

    /**
     * Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.
     *
     * @param input 64 numbers (8 x 8 x 1)
     * @param digit receives 10 numbers
     */
    public void predict(float[] input, float[] digit) {
        predictInto(input, digit);
    }

    /**
     * Predicts many samples that stand one after another.
     *
     * @param input 64 numbers (8 x 8 x 1) for each sample
     * @param count how many samples
     * @param digit receives 10 numbers for each sample
     * @param threads how many threads share the work
     */
    public void predictAll(float[] input, int count, float[] digit, int threads) {
        predictAllInto(input, count, digit, threads);
    }

    @Override
    public Layer features() {
        return layer(0);
    }

    @Override
    public Layer digit() {
        return layer(1);
    }
}
