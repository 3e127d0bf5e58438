package dev.nacre.processor.emit.kernel.tile;

import java.util.ArrayList;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.StatementRow;
import dev.nacre.processor.emit.kernel.registers.TileSize;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * The innermost piece of every kernel that multiplies: some rows times some columns of accumulators, which are locals of one
 * method with one loop. HotSpot keeps them in vector registers as long as nothing else is asked of them: an inner loop, a
 * call or a field would put them on the heap, and one local more than there are registers halves the speed.
 *
 * <p>
 * Each accumulator is one chain of fused multiply-adds, in the order of the loop, so neither the size of the tile nor the
 * width of the vectors changes a bit of it.
 *
 * @param left what each row is multiplied by
 * @param right what each column is multiplied by
 * @param sums where accumulators start from and what becomes of them
 */
public record RegisterTile(TileSize size, Operand left, Operand right, TileLoop loop, Accumulators sums) {

    /** The body of the tile's method. */
    public CodeBlock body() {
        var code = CodeBlock.builder();
        sums.begin(code, size);
        loop.begin(code);
        products(code);
        code.endControlFlow();
        sums.finish(code, size);
        return code.build();
    }

    /**
     * The side with fewer operands is loaded first and kept, each operand of the other is loaded, used and forgotten: that
     * takes the fewest registers.
     */
    private void products(CodeBlock.Builder code) {
        boolean keepsRows = size.rows() < size.columns();
        for (int kept = 0; kept < (keepsRows ? size.rows() : size.columns()); kept++) {
            load(code, keepsRows ? left : right, kept);
        }
        for (int passing = 0; passing < (keepsRows ? size.columns() : size.rows()); passing++) {
            load(code, keepsRows ? right : left, passing);
            var products = new ArrayList<String>();
            for (int kept = 0; kept < (keepsRows ? size.rows() : size.columns()); kept++) {
                products.add(product(keepsRows ? kept : passing, keepsRows ? passing : kept));
            }
            StatementRow.print(code, products);
        }
    }

    private static void load(CodeBlock.Builder code, Operand operand, int number) {
        if (operand instanceof Operand.Kept kept) {
            code.addStatement("$T $L = $L", FLOAT_VECTOR, kept.name(number), kept.value(number));
        }
    }

    private String product(int row, int column) {
        return "%1$s = %2$s.fma(%3$s, %1$s)".formatted(sums.name(row, column), factor(left, row, row, column),
                factor(right, column, row, column));
    }

    private String factor(Operand operand, int number, int row, int column) {
        return switch (operand) {
            case Operand.Kept kept -> kept.name(number);
            case Operand.Pairwise pairwise -> pairwise.value(row, column, column == size.columns() - 1);
        };
    }
}
