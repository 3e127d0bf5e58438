package dev.nacre.processor.emit.kernel.registers;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * How many accumulators a register tile has.
 *
 * @param rows of the result, positions, or whatever the form of the kernel says
 * @param columns vectors of the result, filters, or whatever the form of the kernel says
 */
public record TileSize(int rows, int columns) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d?)x([1-9]\\d?)");

    /** More would spill on every machine. */
    public static final int MAX_ACCUMULATORS = 32;

    /** What {@code 6x2} says, if it is such a text and not too large. */
    public static Optional<TileSize> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new TileSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                        .filter(size -> size.accumulators() <= MAX_ACCUMULATORS)
                : Optional.empty();
    }

    public int accumulators() {
        return rows * columns;
    }

    /** Visits the accumulators row by row. */
    public void each(BiConsumer<Integer, Integer> visitor) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                visitor.accept(row, column);
            }
        }
    }

    @Override
    public String toString() {
        return rows + "x" + columns;
    }
}
