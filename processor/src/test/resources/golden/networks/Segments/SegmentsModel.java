package networks;

import dev.nacre.annotations.Generated;
import dev.nacre.annotations.Layer;
import dev.nacre.runtime.model.Model;
import java.nio.file.Path;

/**
 * A class at each position of a grid, by a convolution that adds up taps; batches of a few samples, whose predictions lie in rows.
 *
 * <p>The compiled form of {@link Segments}.
 *
 * <table>
 * <caption>Layers</caption>
 * <tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>
 * <tr><td>kinds</td><td>conv2d 16 of 3 x 3: 4 x 4 x 10 to 2 x 2 x 16, softmax</td><td>2 x 2 x 16</td><td>1,456</td><td>11,904</td></tr>
 * </table>
 *
 * <p>1,456 parameters, 11,904 FLOPs per sample forward. Memory for batches of 4: 30,064 bytes to train, 24,304 bytes to predict. Trained by sgd, learning rate 0.1 on CrossEntropy of kinds.
 */
@Generated
public final class SegmentsModel extends Model implements Segments {
    private SegmentsModel(long seed) {
        super(new SegmentsPasses(), seed);
    }

    /**
     * A new model with the declared seed, 42.
     */
    public static SegmentsModel create() {
        return create(42L);
    }

    /**
     * A new model.
     *
     * @param seed of initial weights, order of samples and noise
     */
    public static SegmentsModel create(long seed) {
        return new SegmentsModel(seed);
    }

    /**
     * The model that was saved to a file.
     *
     * @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
     */
    public static SegmentsModel load(Path file) {
        var model = create();
        model.restore(file);
        return model;
    }

    /**
     * Predicts one sample.
     *
     * @param input 160 numbers (4 x 4 x 10)
     */
    public float[] predict(float[] input) {
        var kinds = new float[64];
        predictInto(input, kinds);
        return kinds;
    }

    /**
     * Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.
     *
     * @param input 160 numbers (4 x 4 x 10)
     * @param kinds receives 64 numbers (2 x 2 x 16)
     */
    public void predict(float[] input, float[] kinds) {
        predictInto(input, kinds);
    }

    /**
     * Predicts many samples that stand one after another.
     *
     * @param input 160 numbers (4 x 4 x 10) for each sample
     * @param count how many samples
     * @param kinds receives 64 numbers (2 x 2 x 16) for each sample
     * @param threads how many threads share the work
     */
    public void predictAll(float[] input, int count, float[] kinds, int threads) {
        predictAllInto(input, count, kinds, threads);
    }

    @Override
    public Layer kinds() {
        return layer(0);
    }
}
