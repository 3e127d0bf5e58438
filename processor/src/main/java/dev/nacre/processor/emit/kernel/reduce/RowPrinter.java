package dev.nacre.processor.emit.kernel.reduce;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.ScalarDialect;
import dev.nacre.processor.emit.kernel.code.VectorDialect;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * Prints code that works on one row at a time. Arrays have their row's start in {@code NAMERow}; feature {@code f} of it is at
 * {@code NAMERow + f}.
 *
 * @param features elements of a row, without padding
 * @param names what the variables of expressions are: an array, or, with {@code =} in front, a local float
 */
record RowPrinter(CodeBlock.Builder code, boolean vector, int features, List<String> names) {

    /** Opens the loop over rows and finds the row of each array; {@code arrays} are name and padded width. */
    static RowPrinter open(boolean vector, int features, List<String> arrays, List<Integer> widths,
            List<String> names) {
        var code = CodeBlock.builder();
        Code.rows(code);
        for (int i = 0; i < arrays.size(); i++) {
            code.addStatement("int $1LRow = $1LAt + row * $2L", arrays.get(i), Layout.padded(widths.get(i)));
        }
        return new RowPrinter(code, vector, features, names);
    }

    CodeBlock close() {
        return code.endControlFlow().build();
    }

    LaneReduction reduction(String scratch) {
        return new LaneReduction(this, scratch);
    }

    /** Prints {@code target[f] = term} for every feature; what the padding gets is zero. */
    void map(String target, ScalarExpression expression) {
        int whole = features / Layout.LANES * Layout.LANES;
        code.beginControlFlow("for (int f = 0; f < $L; $L)", vector ? Layout.padded(features) : features,
                vector ? "f += LANES" : "f++");
        var value = term(expression);
        if (!vector) {
            code.addStatement("$1L[$1LRow + f] = $2L", target, value.code());
        } else {
            var padding = CodeBlock.of("$T.zero(SPECIES)", FLOAT_VECTOR);
            code.addStatement("$1L.intoArray($2L, $2LRow + f)", withoutPadding(value.code(), padding), target);
        }
        code.endControlFlow();
        if (!vector && whole != features) {
            code.addStatement("$1T.fill($2L, $2LRow + $3L, $2LRow + $4L, 0f)", Arrays.class, target, features,
                    Layout.padded(features));
        }
    }

    /**
     * A vector of features from {@code f} on with its lanes past the last feature exchanged. The mask is a comparison, which
     * HotSpot keeps in a register; {@code indexInRange} it now and then leaves on the heap.
     */
    CodeBlock withoutPadding(CodeBlock value, CodeBlock padding) {
        return features % Layout.LANES == 0
                ? value
                : CodeBlock.of("$L.blend($L, LANE_NUMBERS.compare($T.LT, $Lf - f))", padding, value, Vectors.OPERATORS,
                        features);
    }

    Term term(ScalarExpression expression) {
        return new ExpressionCode(vector ? new VectorDialect() : new ScalarDialect(), code, this::variable,
                _ -> {
                    throw new IllegalStateException("rows know no scalars of the step");
                }).print(List.of(expression)).getFirst();
    }

    private Term variable(int index) {
        var name = names.get(index);
        if (name.startsWith("=")) {
            return Term.plain(name.substring(1));
        }
        var element = vector
                ? CodeBlock.of("$1T.fromArray(SPECIES, $2L, $2LRow + f)", FLOAT_VECTOR, name)
                : CodeBlock.of("$1L[$1LRow + f]", name);
        return new Term(element, vector, true);
    }
}
