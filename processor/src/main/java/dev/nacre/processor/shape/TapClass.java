package dev.nacre.processor.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Positions along one axis of a result that sum over the same taps of a window. Padding, strides and dilation make a
 * few such classes, each with a loop of its own over nothing but taps that meet the grid; so no tap has to be asked
 * whether it does.
 *
 * @param first the first of the positions
 * @param step from one to the next
 * @param count how many there are
 * @param source what the first position reads with its first tap
 * @param sourceStep from there to what the next position reads with the same tap
 * @param taps which taps they are
 */
public record TapClass(int first, int step, int count, int source, int sourceStep, Taps taps) {

    /**
     * Some taps of a window, evenly spaced.
     *
     * @param first the lowest of them
     * @param step from one to the next
     * @param count how many there are; none for positions that no tap reaches
     * @param sourceStep from what one tap reads to what the next one does
     */
    public record Taps(int first, int step, int count, int sourceStep) {

        /** The n-th of them. */
        public int tap(int n) {
            return first + n * step;
        }

        private boolean alike(Taps other) {
            return first == other.first && count == other.count;
        }
    }

    /** The output positions of a window on a grid of this length, each of which reads positions of the grid. */
    public static List<TapClass> ofOutputs(Axis axis, int length) {
        var classes = new ArrayList<TapClass>();
        for (int output = 0; output < axis.outputs(length); output++) {
            var taps = tapsOfOutput(axis, length, output);
            add(classes, output, 1, taps, taps.count() == 0 ? 0 : axis.position(output, taps.first()));
        }
        return classes;
    }

    private static Taps tapsOfOutput(Axis axis, int length, int output) {
        int count = axis.tapsOnGrid(output, length);
        int first = 0;
        while (count > 0 && axis.position(output, first) < 0) {
            first++;
        }
        return new Taps(first, 1, count, axis.dilation());
    }

    /**
     * The positions of a grid of this length, each of which reads the output positions whose taps meet it: what the
     * gradient of the grid sums over.
     */
    public static List<TapClass> ofInputs(Axis axis, int length) {
        var classes = new ArrayList<TapClass>();
        for (int residue = 0; residue < Math.min(axis.stride(), length); residue++) {
            var alike = new ArrayList<TapClass>();
            for (int position = residue; position < length; position += axis.stride()) {
                var taps = tapsOfInput(axis, length, position);
                add(alike, position, axis.stride(), taps, taps.count() == 0 ? 0 : output(axis, position, taps.first()));
            }
            classes.addAll(alike);
        }
        return classes;
    }

    /** Taps that meet a position are as far apart as makes their output positions whole. */
    private static Taps tapsOfInput(Axis axis, int length, int position) {
        int first = -1;
        int count = 0;
        for (int tap = 0; tap < axis.kernel(); tap++) {
            if (meets(axis, length, position, tap)) {
                first = count == 0 ? tap : first;
                count++;
            }
        }
        int step = axis.stride() / greatestDivisor(axis.stride(), axis.dilation());
        return new Taps(Math.max(first, 0), step, count, -step * axis.dilation() / axis.stride());
    }

    private static boolean meets(Axis axis, int length, int position, int tap) {
        int output = output(axis, position, tap);
        return Math.floorMod(position - axis.position(0, tap), axis.stride()) == 0 && output >= 0
                && output < axis.outputs(length);
    }

    private static int output(Axis axis, int position, int tap) {
        return Math.floorDiv(position - axis.position(0, tap), axis.stride());
    }

    private static int greatestDivisor(int a, int b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    /** Adds a position to the last class, if it has the same taps, or to a new one. */
    private static void add(List<TapClass> classes, int position, int step, Taps taps, int source) {
        if (!classes.isEmpty() && classes.getLast().taps().alike(taps)) {
            var last = classes.removeLast();
            int sourceStep = last.count() == 1 ? source - last.source() : last.sourceStep();
            classes.add(new TapClass(last.first(), step, last.count() + 1, last.source(), sourceStep, taps));
        } else {
            classes.add(new TapClass(position, step, 1, source, 0, taps));
        }
    }

    /** Its numbers in the order of their declaration. */
    public List<Integer> numbers() {
        return List.of(first, step, count, source, sourceStep, taps.first(), taps.step(), taps.count(),
                taps.sourceStep());
    }
}
