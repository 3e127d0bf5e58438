package dev.nacre.benchmarks.compare.own;

/**
 * The shape of a picture, or of the window of a filter. Nacre has its channels last, the protocol has them first.
 *
 * @param height in rows
 * @param width in columns
 * @param channels at each position
 */
record Grid(int height, int width, int channels) {

    /** Numbers without positions. */
    static Grid row(int features) {
        return new Grid(1, 1, features);
    }

    private int positions() {
        return height * width;
    }

    int size() {
        return positions() * channels;
    }

    /** One grid after another, from Nacre's order to that of the protocol. */
    float[] channelsFirst(float[] values) {
        var moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[first(i)] = values[i];
        }
        return moved;
    }

    /** One grid after another, from the protocol's order to that of Nacre. */
    float[] channelsLast(float[] values) {
        var moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[first(i)];
        }
        return moved;
    }

    /** Where a number stands with channels first that has this place with channels last. */
    private int first(int last) {
        int start = last - last % size();
        int within = last % size();
        return start + within % channels * positions() + within / channels;
    }
}
