package dev.nacre.processor.emit.kernel.tile;

import java.util.ArrayList;
import java.util.List;

/** The heights of the tiles that go down a column of rows: the best one as long as it fits, then powers of two for the rest. */
public record Ladder(int highest) {

    /** Highest first. */
    public List<Integer> heights() {
        var heights = new ArrayList<>(List.of(highest));
        for (int height = Integer.highestOneBit(Math.max(1, highest - 1)); height >= 1; height /= 2) {
            if (height < highest) {
                heights.add(height);
            }
        }
        return heights;
    }
}
