package dev.nacre.runtime.simd;

/**
 * Reduces 16 virtual lanes to one number in a fixed order, so that a sum has the same bits for every vector width.
 *
 * <p>
 * A kernel adds element {@code i} to lane {@code i % 16} (one vector of 16, two of 8 or four of 4), stores the lanes into a
 * scratch array and reduces them here: lane {@code i} with {@code i + 8}, then with {@code i + 4}, {@code i + 2} and
 * {@code i + 1}.
 */
public final class Tree {

    /** The number of virtual lanes. */
    public static final int LANES = 16;

    private Tree() {}

    /**
     * Sum of 16 lanes: {@code (((0+8)+(4+12)) + ((2+10)+(6+14))) + (((1+9)+(5+13)) + ((3+11)+(7+15)))}.
     *
     * @param lanes an array that holds them
     * @param offset where lane 0 stands
     * @return the sum, rounded to float at each node
     */
    public static float sum(float[] lanes, int offset) {
        return (quarter(lanes, offset) + quarter(lanes, offset + 2))
                + (quarter(lanes, offset + 1) + quarter(lanes, offset + 3));
    }

    /**
     * Largest of 16 lanes as {@link Math#max} has it: NaN wins, and 0 is above -0.
     *
     * @param lanes an array that holds them
     * @param offset where lane 0 stands
     * @return the largest lane
     */
    public static float max(float[] lanes, int offset) {
        // a tree, because one comparison after another would wait for each: the order of a maximum does not matter
        return Math.max(Math.max(largestOfQuarter(lanes, offset), largestOfQuarter(lanes, offset + 2)),
                Math.max(largestOfQuarter(lanes, offset + 1), largestOfQuarter(lanes, offset + 3)));
    }

    private static float largestOfQuarter(float[] lanes, int first) {
        return Math.max(Math.max(lanes[first], lanes[first + 8]), Math.max(lanes[first + 4], lanes[first + 12]));
    }

    private static float quarter(float[] lanes, int first) {
        return (lanes[first] + lanes[first + 8]) + (lanes[first + 4] + lanes[first + 12]);
    }
}
