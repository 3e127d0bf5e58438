package dev.nacre.samples.race;

import java.util.Locale;

/**
 * How a runner did.
 *
 * @param early the training loss of the first epoch
 * @param middle of the fifth
 * @param late of the last
 * @param rate the learning rate at the end
 * @param accuracy on points that none has seen
 */
record Result(String name, double early, double middle, double late, double rate, double accuracy) {

    static String header() {
        return "%-22s %9s %9s %9s %11s %9s".formatted("", "epoch 1", "epoch 5", "last", "last rate", "test");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-22s %9.4f %9.4f %9.4f %11.3g %7.1f %%", name, early, middle, late, rate,
                100 * accuracy);
    }
}
