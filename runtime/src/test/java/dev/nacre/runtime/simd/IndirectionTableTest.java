package dev.nacre.runtime.simd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables of what convolutions read where. */
class IndirectionTableTest {

    /** Three taps with padding on a line of five: the first position misses the first tap, the last one the last. */
    private static final int[] LINE_OF_FIVE = {
        0, 1, 1, 0, 0, 1, 1, 2, 1,
        1, 1, 3, 0, 1, 0, 1, 3, 1,
        4, 1, 1, 3, 0, 0, 1, 2, 1};

    private final IndirectionTable description = new IndirectionTable(new IndirectionTable.Grid(5, 2),
            new IndirectionTable.Grid(5, 3), 3, 2, 2,
            Tree.LANES);

    @Test
    void hasEverySumInOrder() {
        assertThat(sums(description.of(LINE_OF_FIVE, LINE_OF_FIVE))).containsExactlyInAnyOrderElementsOf(naive());
    }

    @Test
    void putsLonePositionsLast() {
        var table = description.of(LINE_OF_FIVE, LINE_OF_FIVE);
        assertThat(table[1]).isEqualTo(IndirectionTable.RECORDS + 5 * IndirectionTable.RECORD);
        assertThat(table[0]).isEqualTo(IndirectionTable.RECORDS + 9 * IndirectionTable.RECORD);
        for (int record = table[1]; record < table[0]; record += IndirectionTable.RECORD) {
            assertThat(table[record] * table[record + 1]).isEqualTo(1);
        }
    }

    @Test
    void goesDownWhereARowIsTooShort() {
        var table = description.of(LINE_OF_FIVE, LINE_OF_FIVE);
        // interior of the rows, first column: three positions, one below the other
        int record = IndirectionTable.RECORDS + IndirectionTable.RECORD;
        assertThat(Arrays.copyOfRange(table, record, record + 2)).containsExactly(1, 3);
        assertThat(table[record + 6]).isEqualTo(5 * 2 * Tree.LANES);
        assertThat(table[record + 7]).isEqualTo(5 * 3 * Tree.LANES);
    }

    @Test
    void isSixteenTimesAsNarrowForSamplesInRows() {
        var inRows = new IndirectionTable(new IndirectionTable.Grid(5, 2), new IndirectionTable.Grid(5, 3), 3, 2, 2, 1)
                .of(LINE_OF_FIVE, LINE_OF_FIVE);
        var inBlocks = description.of(LINE_OF_FIVE, LINE_OF_FIVE);
        for (int record = IndirectionTable.RECORDS; record < inRows[0]; record += IndirectionTable.RECORD) {
            for (int place = record + 2; place < record + 8; place++) {
                assertThat(inRows[place] * Tree.LANES).isEqualTo(inBlocks[place]);
            }
            for (int at = inRows[record + 8]; at < inRows[record + 9]; at += 2) {
                assertThat(inRows[at] * Tree.LANES).isEqualTo(inBlocks[at]);
                assertThat(inRows[at + 1]).isEqualTo(inBlocks[at + 1]);
            }
        }
    }

    @Test
    void keepsPositionsWithoutTaps() {
        int[] none = {0, 1, 4, 0, 0, 0, 1, 0, 1};
        var table = new IndirectionTable(new IndirectionTable.Grid(1, 1), new IndirectionTable.Grid(4, 1), 1, 1, 2,
                Tree.LANES)
                .of(new int[] {0, 1, 1, 0, 0, 0, 1, 1, 1}, none);
        assertThat(table).hasSize(IndirectionTable.RECORDS + IndirectionTable.RECORD);
        assertThat(sums(table)).hasSize(4).allMatch(sum -> sum.endsWith("="));
    }

    /** One line for each position: where it writes, and places and rows of its products in order. */
    private static List<String> sums(int[] table) {
        var sums = new ArrayList<String>();
        for (int record = IndirectionTable.RECORDS; record < table[0]; record += IndirectionTable.RECORD) {
            for (int outer = 0; outer < table[record]; outer++) {
                for (int inner = 0; inner < table[record + 1]; inner++) {
                    int from = table[record + 2] + outer * table[record + 4] + inner * table[record + 6];
                    int to = table[record + 3] + outer * table[record + 5] + inner * table[record + 7];
                    var sum = new StringBuilder(to + " =");
                    for (int at = table[record + 8]; at < table[record + 9]; at += 2) {
                        sum.append(" %d*%d".formatted(from + table[at], table[at + 1]));
                    }
                    sums.add(sum.toString());
                }
            }
        }
        return sums;
    }

    private static List<String> naive() {
        var sums = new ArrayList<String>();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                var sum = new StringBuilder((row * 5 + column) * 3 * Tree.LANES + " =");
                for (int tap = 0; tap < 9; tap++) {
                    int h = row + tap / 3 - 1;
                    int w = column + tap % 3 - 1;
                    for (int c = 0; h >= 0 && h < 5 && w >= 0 && w < 5 && c < 2; c++) {
                        sum.append(" %d*%d".formatted(((h * 5 + w) * 2 + c) * Tree.LANES, tap * 2 + c));
                    }
                }
                sums.add(sum.toString());
            }
        }
        return sums;
    }
}
