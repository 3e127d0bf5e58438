package dev.nacre.processor.emit.kernel.tile;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.registers.TileSize;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * Where the accumulators of a register tile belong, start from and end.
 *
 * @param prefix of the names of the locals
 * @param first where the first of them belongs
 * @param down from the place of one row to that of the next
 * @param across from the place of one column to that of the next
 */
public record Accumulators(String prefix, String array, Index first, Index down, Index across, Start start,
        Finish finish) {

    /** What accumulators start from. */
    public enum Start {
        /** A sum begins. */
        ZERO,
        /** A sum that was left at its place goes on, as if it had never been stored: its bits are the same. */
        PLACE
    }

    /** What becomes of an accumulator behind the loop. */
    interface Finish {

        /** What is done once, before the first of them is stored. */
        default void prepare(CodeBlock.Builder code, TileSize size) {}

        /** Stores one accumulator. */
        void store(CodeBlock.Builder code, Sum sum);
    }

    /**
     * One accumulator behind the loop.
     *
     * @param name of the local
     * @param last whether it is one of the last column
     */
    record Sum(String name, int row, int column, boolean last, String array, Index place) {}

    /** Stores what was summed. */
    public static final Finish STORE = (code, sum) -> code.addStatement("$L.intoArray($L, $L)", sum.name(), sum.array(),
            sum.place());

    /** Adds what was summed to what stands there, which rounds once more. */
    public static final Finish ADD = (code, sum) -> code.addStatement(
            "$1L.add($2T.fromArray(SPECIES, $3L, $4L)).intoArray($3L, $4L)",
            sum.name(), FLOAT_VECTOR, sum.array(), sum.place());

    /** The name of one of them: its row and the letter of its column. */
    String name(int row, int column) {
        return prefix + row + Operand.Label.LETTER.of(column);
    }

    private Index place(int row, int column) {
        return first.plus(row, down).plus(column, across);
    }

    CodeBlock start(int row, int column) {
        return switch (start) {
            case ZERO -> CodeBlock.of("$T.zero(SPECIES)", FLOAT_VECTOR);
            case PLACE -> CodeBlock.of("$T.fromArray(SPECIES, $L, $L)", FLOAT_VECTOR, array, place(row, column));
        };
    }

    void finish(CodeBlock.Builder code, TileSize size) {
        finish.prepare(code, size);
        size.each((row, column) -> finish.store(code, new Sum(name(row, column), row, column,
                column == size.columns() - 1, array, place(row, column))));
    }
}
