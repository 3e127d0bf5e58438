package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.plan.Layout;

/**
 * How the filters of a convolution are divided among register tiles, and how many positions a tile takes.
 *
 * <p>
 * A tile of f filters and p positions loads f + p numbers for f p products. With more sums C2 runs out of registers, with
 * fewer the multipliers wait.
 */
record FilterTiles(List<Run> runs, int positions) {

    private static final int MAX_CHANNELS_APART = 4;
    private static final int MAX_SUMS = 20;
    private static final int MAX_POSITIONS = 8;

    /** Tiles of more filters than these have enough sums whatever their size. */
    private static final int LARGE = 6;

    FilterTiles {
        runs = List.copyOf(runs);
    }

    /** Tiles of the same size one after the other: filters {@code [start, end)}. */
    record Run(int start, int end, int size) {

        boolean isOne() {
            return end - start == size;
        }
    }

    /** As the compiler's own table has it, where there are 32 registers: the table of taps is laid out for these. */
    static FilterTiles standard(IndirectConvolution indirect) {
        return of(indirect, RegisterFile.THIRTY_TWO, TileForm.CONVOLUTION.standard(RegisterFile.THIRTY_TWO));
    }

    /** @param size of the largest tile: filters times positions */
    static FilterTiles of(IndirectConvolution indirect, RegisterFile registers, TileSize size) {
        int most = size.rows();
        int sums = registers == RegisterFile.THIRTY_TWO ? MAX_SUMS : size.accumulators();
        var runs = indirect.groups() == 1 ? together(indirect.result().channels(), most) : apart(indirect, most);
        int largest = runs.stream().mapToInt(Run::size).max().orElseThrow();
        int positions = largest == most ? size.columns()
                : Math.min(MAX_POSITIONS, Integer.highestOneBit(Math.max(1, sums / largest)));
        return new FilterTiles(runs, Integer.highestOneBit(positions));
    }

    /** Full panels, then the rest in parts that are as even as possible. */
    private static List<Run> together(int filters, int most) {
        var runs = new ArrayList<Run>();
        int full = filters / Layout.PANEL * Layout.PANEL;
        if (full > 0) {
            runs.add(new Run(0, full, largestDivisor(most)));
        }
        int rest = filters - full;
        int tiles = tiles(rest, most);
        int larger = tiles == 0 ? 0 : rest % tiles;
        int size = tiles == 0 ? 0 : rest / tiles;
        int middle = full + larger * (size + 1);
        if (larger > 0) {
            runs.add(new Run(full, middle, size + 1));
        }
        if (middle < filters) {
            runs.add(new Run(middle, filters, size));
        }
        return joined(runs);
    }

    /** A few more tiles if all are as large then: where one is smaller than the others, all of them take longer. */
    private static int tiles(int filters, int most) {
        int fewest = Math.ceilDiv(filters, most);
        for (int tiles = Math.max(1, fewest); most <= LARGE && filters >= tiles * (most - 2); tiles++) {
            if (filters % tiles == 0) {
                return tiles;
            }
        }
        return fewest;
    }

    /** Tiles do not reach from one panel into the next. */
    private static int largestDivisor(int most) {
        int size = Math.min(most, Layout.PANEL);
        while (Layout.PANEL % size != 0) {
            size--;
        }
        return size;
    }

    private static List<Run> joined(List<Run> runs) {
        if (runs.size() < 2 || runs.get(0).size() != runs.get(1).size()) {
            return runs;
        }
        var joined = new ArrayList<Run>();
        joined.add(new Run(runs.get(0).start(), runs.get(1).end(), runs.get(0).size()));
        joined.addAll(runs.subList(2, runs.size()));
        return joined;
    }

    /** Tiles that reach neither over a group nor over a panel. */
    private static List<Run> apart(IndirectConvolution indirect, int most) {
        int filters = indirect.result().channels();
        int unit = indirect.isDepthwise() ? filters : indirect.resultGroup();
        int limit = indirect.isDepthwise() ? Math.min(most, MAX_CHANNELS_APART) : most;
        int size = 1;
        for (int candidate = 2; candidate <= limit; candidate++) {
            if (unit % candidate == 0 && (filters <= Layout.PANEL || Layout.PANEL % candidate == 0)) {
                size = candidate;
            }
        }
        return List.of(new Run(0, filters, size));
    }
}
