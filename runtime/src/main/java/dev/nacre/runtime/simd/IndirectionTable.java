package dev.nacre.runtime.simd;

import java.util.Arrays;

/**
 * What a convolution reads where, worked out when its kernels are loaded. Positions of the result are sorted into
 * classes that sum over the same taps; each class is a rectangle with steps, and each sum one flat list of places in the grid.
 *
 * <p>
 * The table begins with the end of all class records and the end of those of several positions; a record has {@link
 * #RECORD} numbers: outer positions, inner positions, where the first of them reads and writes, the steps of both to
 * the next outer and to the next inner position, and where its list begins and ends. A list has two numbers for each
 * product: the place of its factor from where the position reads on, in floats, and its row in the matrix of filters.
 *
 * @param source the grid that is read
 * @param result the grid that is written
 * @param kernelWidth taps of the window from left to right
 * @param channels of the source that one result sums over: those of its group
 * @param together how many inner positions the widest register tile takes
 * @param apart floats from one channel to the next: {@link Tree#LANES} where samples lie in blocks, 1 where they lie in rows
 */
public record IndirectionTable(Grid source, Grid result, int kernelWidth, int channels, int together, int apart) {

    /** Numbers of a class record. */
    public static final int RECORD = 10;

    /** Where records begin. */
    public static final int RECORDS = 2;

    private static final int NUMBERS_OF_A_CLASS = 9;

    /**
     * A grid of channels.
     *
     * @param width positions from left to right
     * @param channels of one position
     */
    public record Grid(int width, int channels) {

        private int position(int row, int column) {
            return (row * width + column) * channels;
        }
    }

    /** One class of positions along one axis, as nine numbers. */
    private static final class Line {

        private final int[] numbers;
        private final int at;

        Line(int[] numbers, int at) {
            this.numbers = numbers;
            this.at = at;
        }

        int first() {
            return numbers[at];
        }

        int step() {
            return numbers[at + 1];
        }

        int count() {
            return numbers[at + 2];
        }

        int source() {
            return numbers[at + 3];
        }

        int sourceStep() {
            return numbers[at + 4];
        }

        int tap(int i) {
            return numbers[at + 5] + i * numbers[at + 6];
        }

        int taps() {
            return numbers[at + 7];
        }

        int sourceOfTap(int i) {
            return i * numbers[at + 8];
        }

        static Line[] of(int[] numbers) {
            var lines = new Line[numbers.length / NUMBERS_OF_A_CLASS];
            Arrays.setAll(lines, i -> new Line(numbers, i * NUMBERS_OF_A_CLASS));
            return lines;
        }
    }

    /**
     * Writes the table.
     *
     * @param rows for each class of positions from top to bottom: the first, the step to the next, how many; what the
     *        first reads with its first tap, the step to what the next reads; the first tap, the step to the next, how
     *        many; the step to what the next tap reads
     * @param columns the same from left to right
     * @return the table, as the class comment says
     */
    public int[] of(int[] rows, int[] columns) {
        var down = Line.of(rows);
        var across = Line.of(columns);
        int products = 0;
        for (var row : down) {
            for (var column : across) {
                products += row.taps() * column.taps() * channels;
            }
        }
        var table = new int[RECORDS + down.length * across.length * RECORD + 2 * products];
        write(table, down, across);
        return table;
    }

    /**
     * Records of several positions come first: lone positions are worked on for several blocks of samples at a time.
     */
    private void write(int[] table, Line[] down, Line[] across) {
        int record = RECORDS;
        int list = RECORDS + down.length * across.length * RECORD;
        for (boolean lone : new boolean[] {false, true}) {
            for (var row : down) {
                for (var column : across) {
                    if ((row.count() * column.count() == 1) == lone) {
                        int end = writeList(table, list, row, column);
                        writeRecord(table, record, row, column);
                        table[record + 8] = list;
                        table[record + 9] = end;
                        record += RECORD;
                        list = end;
                    }
                }
            }
            table[lone ? 0 : 1] = record;
        }
    }

    private int writeList(int[] table, int start, Line row, Line column) {
        int at = start;
        for (int h = 0; h < row.taps(); h++) {
            for (int w = 0; w < column.taps(); w++) {
                int tap = row.tap(h) * kernelWidth + column.tap(w);
                int place = place(source, row.sourceOfTap(h), column.sourceOfTap(w));
                for (int c = 0; c < channels; c++) {
                    table[at] = place + c * apart;
                    table[at + 1] = tap * channels + c;
                    at += 2;
                }
            }
        }
        return at;
    }

    private int place(Grid grid, int row, int column) {
        return grid.position(row, column) * apart;
    }

    /** Inner positions go from left to right, but down where a row is too short to fill a tile. */
    private void writeRecord(int[] table, int record, Line row, Line column) {
        boolean goesDown = column.count() < together && row.count() > column.count();
        table[record] = goesDown ? column.count() : row.count();
        table[record + 1] = goesDown ? row.count() : column.count();
        table[record + 2] = place(source, row.source(), column.source());
        table[record + 3] = place(result, row.first(), column.first());
        int down = record + (goesDown ? 6 : 4);
        int across = record + (goesDown ? 4 : 6);
        table[down] = place(source, row.sourceStep(), 0);
        table[down + 1] = place(result, row.step(), 0);
        table[across] = place(source, 0, column.sourceStep());
        table[across + 1] = place(result, 0, column.step());
    }
}
