package dev.nacre.processor.emit.kernel.tile;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Index;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/** One side of the products of a {@link RegisterTile}: what a row or a column of it is multiplied by in one turn of its loop. */
public sealed interface Operand {

    /** Operands that serve a whole row or column of products, so that each has a local. */
    sealed interface Kept extends Operand {

        CodeBlock value(int number);

        String name(int number);
    }

    /**
     * Elements that stand some step apart, one for each row or column.
     *
     * @param broadcast whether all lanes are given the same element, rather than neighbouring ones
     * @param local what locals that hold them are called, with a number or letter behind it
     * @param first where the first of them stands
     * @param step from one to the next
     */
    record Strided(boolean broadcast, String local, String array, Index first, Index step, Label label)
            implements
                Kept {

        @Override
        public CodeBlock value(int number) {
            var place = first.plus(number, step);
            return broadcast
                    ? CodeBlock.of("$T.broadcast(SPECIES, $L[$L])", FLOAT_VECTOR, array, place)
                    : CodeBlock.of("$T.fromArray(SPECIES, $L, $L)", FLOAT_VECTOR, array, place);
        }

        @Override
        public String name(int number) {
            return local + label.of(number);
        }
    }

    /**
     * Vectors each of which stands at a place of its own.
     *
     * @param place where the vector of a row or column stands, with {@code %d} for its number
     */
    record Scattered(String local, String array, String place) implements Kept {

        @Override
        public CodeBlock value(int number) {
            return CodeBlock.of("$T.fromArray(SPECIES, $L, $L)", FLOAT_VECTOR, array, place.formatted(number));
        }

        @Override
        public String name(int number) {
            return local + number;
        }
    }

    /**
     * Vectors of which each product has one of its own.
     *
     * @param down from one row's to the next row's
     * @param across from one column's to the next column's
     * @param mask what the loads of the last column take besides the place; may be empty
     */
    record Pairwise(String array, Index first, Index down, Index across, String mask) implements Operand {

        String value(int row, int column, boolean last) {
            return "FloatVector.fromArray(SPECIES, %s, %s%s)".formatted(array,
                    first.plus(row, down).plus(column, across), last ? mask : "");
        }
    }

    /** Whether locals of an operand are told apart by numbers or by letters. */
    enum Label {
        NUMBER {
            @Override
            String of(int number) {
                return String.valueOf(number);
            }
        },
        LETTER {
            @Override
            String of(int number) {
                return String.valueOf((char) ('a' + number));
            }
        };

        abstract String of(int number);
    }

    /** One element for each row, in all lanes. */
    static Strided broadcast(String local, String array, Index first, Index step) {
        return new Strided(true, local, array, first, step, Label.NUMBER);
    }

    /** Vectors that are told apart by numbers. */
    static Strided load(String local, String array, Index first, Index step) {
        return new Strided(false, local, array, first, step, Label.NUMBER);
    }

    /** Neighbouring vectors of one row of an array, which are told apart by letters. */
    static Strided neighbours(String local, String array, Index first) {
        return new Strided(false, local, array, first, Index.of("LANES"), Label.LETTER);
    }
}
