package dev.nacre.runtime.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.nacre.runtime.simd.CounterRandom;

/** Cuts datasets in two, at random but the same way for the same seed. */
final class Splitter {

    private Splitter() {}

    static Split shuffled(Dataset data, double fraction, long seed) {
        checkFraction(fraction);
        int[] order = IntStream.range(0, data.size()).toArray();
        CounterRandom.shuffle(order, seed, 0);
        int cut = (int) Math.round(fraction * order.length);
        return parts(data, Arrays.copyOf(order, cut), Arrays.copyOfRange(order, cut, order.length));
    }

    static Split stratified(Dataset data, double fraction, long seed) {
        checkFraction(fraction);
        var labels = labels(data);
        int[] order = IntStream.range(0, data.size()).toArray();
        CounterRandom.shuffle(order, seed, 0);
        var left = quotas(data, labels, fraction);
        var first = IntStream.builder();
        var second = IntStream.builder();
        for (int index : order) {
            boolean taken = left.merge(label(data, labels, index), -1, Integer::sum) >= 0;
            (taken ? first : second).add(index);
        }
        return parts(data, first.build().toArray(), second.build().toArray());
    }

    private static Map<Integer, Integer> quotas(Dataset data, Column labels, double fraction) {
        var counts = new TreeMap<Integer, Integer>();
        for (int index = 0; index < data.size(); index++) {
            counts.merge(label(data, labels, index), 1, Integer::sum);
        }
        counts.replaceAll((label, count) -> (int) Math.round(fraction * count));
        return counts;
    }

    private static int label(Dataset data, Column labels, int index) {
        return (int) labels.value(data.row(index), 0);
    }

    private static Column labels(Dataset data) {
        var found = data.targetNames().stream().map(data::target).filter(Column::isLabels)
                .filter(column -> column.width() == 1).toList();
        if (found.size() != 1) {
            throw new InvalidDataException(
                    "A split by class needs exactly one column of labels, one a row, but there are "
                            + found.size() + "; use split.");
        }
        return found.getFirst();
    }

    private static void checkFraction(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new InvalidDataException(
                    "A fraction of " + fraction + " leaves nothing to split; expected 0 < fraction < 1.");
        }
    }

    private static Split parts(Dataset data, int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new InvalidDataException("The split would give " + first.length + " and " + second.length + " of "
                    + data.size() + " rows; both parts need at least one.");
        }
        return new Split(data.subset(first), data.subset(second));
    }
}
