package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Layer;
import dev.nacre.runtime.model.Model;
import java.nio.file.Path;

/**
 * Convolutions with 3 x 3 filters over sixteens of channels, and their gradients, by minimal filtering.
 *
 * <p>The compiled form of {@link Winograd}.
 *
 * <table>
 * <caption>Layers</caption>
 * <tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>
 * <tr><td>stem</td><td>conv2d 16 of 3 x 3, same: 4 x 4 x 16 to 4 x 4 x 16, relu</td><td>4 x 4 x 16</td><td>2,320</td><td>74,240</td></tr>
 * <tr><td>cleaned</td><td>conv2d 16 of 3 x 3, same: 4 x 4 x 16 to 4 x 4 x 16</td><td>4 x 4 x 16</td><td>2,320</td><td>73,984</td></tr>
 * </table>
 *
 * <p>4,640 parameters, 148,224 FLOPs per sample forward. Memory for batches of 32: 343,344 bytes to train, 335,024 bytes to predict. Trained by sgd, learning rate 0.1, momentum 0.9 on MeanSquaredError of cleaned.
 */
@Generated
public final class WinogradModel extends Model implements Winograd {
    private WinogradModel(long seed) {
        super(new WinogradPasses(), seed);
    }

    /**
     * A new model with the declared seed, 42.
     */
    public static WinogradModel create() {
        return create(42L);
    }

    /**
     * A new model.
     *
     * @param seed of initial weights, order of samples and noise
     */
    public static WinogradModel create(long seed) {
        return new WinogradModel(seed);
    }

    /**
     * The model that was saved to a file.
     *
     * @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
     */
    public static WinogradModel load(Path file) {
        var model = create();
        model.restore(file);
        return model;
    }

    /**
     * Predicts one sample.
     *
     * @param input 256 numbers (4 x 4 x 16)
     */
    public float[] predict(float[] input) {
        var cleaned = new float[256];
        predictInto(input, cleaned);
        return cleaned;
    }

    /**
     * Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.
     *
     * @param input 256 numbers (4 x 4 x 16)
     * @param cleaned receives 256 numbers (4 x 4 x 16)
     */
    public void predict(float[] input, float[] cleaned) {
        predictInto(input, cleaned);
    }

    /**
     * Predicts many samples that stand one after another.
     *
     * @param input 256 numbers (4 x 4 x 16) for each sample
     * @param count how many samples
     * @param cleaned receives 256 numbers (4 x 4 x 16) for each sample
     * @param threads how many threads share the work
     */
    public void predictAll(float[] input, int count, float[] cleaned, int threads) {
        predictAllInto(input, count, cleaned, threads);
    }

    @Override
    public Layer stem() {
        return layer(0);
    }

    @Override
    public Layer cleaned() {
        return layer(1);
    }
}
