package dev.nacre.processor.emit.kernel.tile;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Dialect;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators.Finish;
import dev.nacre.processor.emit.kernel.tile.Accumulators.Sum;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/** Applies an epilogue to each sum while it is still in a register, and stores the result. */
public sealed interface EpilogueFinish extends Finish {

    /** What a sum becomes; parts of it that need a name are declared first. */
    Dialect.Term result(CodeBlock.Builder parts, Sum sum);

    /** What a store takes besides array and place. */
    default String mask(Sum sum) {
        return "";
    }

    @Override
    default void store(CodeBlock.Builder code, List<Sum> row) {
        for (var sum : row) {
            var result = result(code, sum);
            var value = result.wide() ? result.code()
                    : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, result.code());
            code.addStatement("$L.intoArray($L, $L$L)", value, sum.array(), sum.place(), mask(sum));
        }
    }

    /** What names of the parts of a result begin with. */
    private static String local(Sum sum) {
        return "t" + sum.row() + Operand.Label.LETTER.of(sum.column()) + "_";
    }

    /** Lanes are samples and each column of the tile is a filter: its numbers are the same in all lanes. */
    record ByColumn(Epilogue epilogue) implements EpilogueFinish {

        @Override
        public void prepare(CodeBlock.Builder code, TileSize size) {
            for (int filter = 0; filter < size.columns(); filter++) {
                epilogue.load(code, filter == 0 ? "" : " + " + filter, String.valueOf(filter));
            }
        }

        @Override
        public Dialect.Term result(CodeBlock.Builder parts, Sum sum) {
            return epilogue.print(parts, true, sum.name(), String.valueOf(sum.column()), local(sum));
        }
    }

    /**
     * Lanes are filters, and so are the columns of the tile.
     *
     * @param lastMask what stores of the last column take besides the place; may be empty
     */
    record ByLane(Epilogue epilogue, String lastMask) implements EpilogueFinish {

        @Override
        public void prepare(CodeBlock.Builder code, TileSize size) {
            for (int vector = 0; vector < size.columns(); vector++) {
                epilogue.loadVector(code, vector == 0 ? "" : " + " + vector * Layout.LANES,
                        Operand.Label.LETTER.of(vector));
            }
        }

        @Override
        public Dialect.Term result(CodeBlock.Builder parts, Sum sum) {
            return epilogue.printVector(parts, sum.name(), Operand.Label.LETTER.of(sum.column()), local(sum));
        }

        @Override
        public String mask(Sum sum) {
            return sum.last() ? lastMask : "";
        }
    }
}
