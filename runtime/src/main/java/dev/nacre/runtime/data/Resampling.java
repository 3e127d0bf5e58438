package dev.nacre.runtime.data;

/**
 * Stretches or shrinks a row of groups of numbers. Each new group is a weighted mean of old ones, whose weights fall as a
 * triangle around its centre: between the two nearest when stretching, which is bilinear interpolation, and over all that
 * it replaces when shrinking, so that nothing between the sampled points is lost.
 *
 * <p>
 * Convention: pixels are areas, so the centre of new pixel i is at {@code (i + 0.5) * old / new} of the old row, and
 * shrinking widens the triangle, as in Pillow; PyTorch's {@code interpolate} and Keras shrink so only with antialiasing.
 */
final class Resampling {

    private final int[] first;
    private final float[][] weights;

    Resampling(int from, int to) {
        first = new int[to];
        weights = new float[to][];
        double step = (double) from / to;
        double reach = Math.max(1, step);
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * step;
            first[i] = Math.max(0, (int) Math.floor(centre - reach + 0.5));
            int end = Math.min(from, (int) Math.floor(centre + reach + 0.5));
            weights[i] = triangle(first[i], Math.max(end, first[i] + 1), centre, reach);
        }
    }

    private static float[] triangle(int first, int end, double centre, double reach) {
        var heights = new double[end - first];
        double sum = 0;
        for (int k = 0; k < heights.length; k++) {
            heights[k] = Math.max(0, 1 - Math.abs(first + k + 0.5 - centre) / reach);
            sum += heights[k];
        }
        var weights = new float[heights.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (heights[k] / sum);
        }
        return weights;
    }

    /**
     * Resamples one row.
     *
     * @param group numbers that belong together and move as one: the channels of a pixel, or a whole line
     */
    void apply(float[] values, int from, float[] result, int to, int group) {
        for (int i = 0; i < first.length; i++) {
            for (int k = 0; k < weights[i].length; k++) {
                float weight = weights[i][k];
                int source = from + (first[i] + k) * group;
                for (int j = 0; j < group; j++) {
                    result[to + i * group + j] += weight * values[source + j];
                }
            }
        }
    }
}
