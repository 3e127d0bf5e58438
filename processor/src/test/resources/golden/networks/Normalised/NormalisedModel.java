package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Layer;
import dev.nacre.runtime.model.Model;
import java.nio.file.Path;

/**
 * Batch norm of the channels of a grid.
 *
 * <p>The compiled form of {@link Normalised}.
 *
 * <table>
 * <caption>Layers</caption>
 * <tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>
 * <tr><td>coarse</td><td>average pool 2 x 2, stride 2 x 2: 4 x 4 x 16 to 2 x 2 x 16, batch norm, relu</td><td>2 x 2 x 16</td><td>64</td><td>448</td></tr>
 * </table>
 *
 * <p>64 parameters, 448 FLOPs per sample forward. Memory for batches of 32: 82,224 bytes to train, 92,464 bytes to predict. Trained by sgd, learning rate 0.1 on MeanSquaredError of coarse.
 */
@Generated
public final class NormalisedModel extends Model implements Normalised {
    private NormalisedModel(long seed) {
        super(new NormalisedPasses(), seed);
    }

    /**
     * A new model with the declared seed, 42.
     */
    public static NormalisedModel create() {
        return create(42L);
    }

    /**
     * A new model.
     *
     * @param seed of initial weights, order of samples and noise
     */
    public static NormalisedModel create(long seed) {
        return new NormalisedModel(seed);
    }

    /**
     * The model that was saved to a file.
     *
     * @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
     */
    public static NormalisedModel load(Path file) {
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
        var coarse = new float[64];
        predictInto(input, coarse);
        return coarse;
    }

    /**
     * Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.
     *
     * @param input 256 numbers (4 x 4 x 16)
     * @param coarse receives 64 numbers (2 x 2 x 16)
     */
    public void predict(float[] input, float[] coarse) {
        predictInto(input, coarse);
    }

    /**
     * Predicts many samples that stand one after another.
     *
     * @param input 256 numbers (4 x 4 x 16) for each sample
     * @param count how many samples
     * @param coarse receives 64 numbers (2 x 2 x 16) for each sample
     * @param threads how many threads share the work
     */
    public void predictAll(float[] input, int count, float[] coarse, int threads) {
        predictAllInto(input, count, coarse, threads);
    }

    @Override
    public Layer coarse() {
        return layer(0);
    }
}
