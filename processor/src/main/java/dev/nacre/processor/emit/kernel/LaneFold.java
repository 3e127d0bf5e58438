package dev.nacre.processor.emit.kernel;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.Vectors.OPERATORS;
import static dev.nacre.processor.emit.kernel.Vectors.TREE;

/**
 * Prints the folding of a row's features into one number: feature i goes to virtual lane i % 16, and the 16 lanes are folded by a
 * fixed tree, so the order never depends on the width of the vectors.
 *
 * @param row what the folded expression reads
 * @param scratch the array whose row (of 16 floats at least) is overwritten with the lanes
 */
record LaneFold(RowPrinter row, String scratch) {

    /** Declares {@code float name} as the sum of {@code term} over the features. */
    void sum(String name, ScalarExpression term) {
        fold(name, term, true);
    }

    /** Declares {@code float name} as the largest {@code term} of the features. */
    void max(String name, ScalarExpression term) {
        fold(name, term, false);
    }

    private void fold(String name, ScalarExpression term, boolean sum) {
        var code = row.code();
        var start = sum ? "0f" : "Float.NEGATIVE_INFINITY";
        if (row.vector()) {
            // one loop, masked where rows have padding: a second copy of the term could be too much for C2 to inline
            boolean whole = row.features() % Layout.LANES == 0;
            code.beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                    .addStatement("$1T fold = $1T.broadcast(SPECIES, $2L)", FLOAT_VECTOR, start)
                    .beginControlFlow("for (int f = lane; f < $L; f += $L)", row.features(), Layout.LANES);
            add(term, sum, whole ? CodeBlock.of("") : CodeBlock.of(", SPECIES.indexInRange(f, $L)", row.features()));
            code.endControlFlow().addStatement("fold.intoArray($1L, $1LRow + lane)", scratch).endControlFlow();
        } else {
            code.beginControlFlow("for (int lane = 0; lane < $L; lane++)", Layout.LANES)
                    .addStatement("float fold = $L", start)
                    .beginControlFlow("for (int f = lane; f < $L; f += $L)", row.features(), Layout.LANES);
            add(term, sum, CodeBlock.of(""));
            code.endControlFlow().addStatement("$1L[$1LRow + lane] = fold", scratch).endControlFlow();
        }
        code.addStatement("float $1L = $2T.$3L($4L, $4LRow)", name, TREE, sum ? "sum" : "max", scratch);
    }

    private void add(ScalarExpression term, boolean sum, CodeBlock mask) {
        var value = row.term(term).code();
        if (row.vector()) {
            row.code().addStatement("fold = fold.lanewise($T.$L, $L$L)", OPERATORS, sum ? "ADD" : "MAX", value, mask);
        } else {
            row.code().addStatement(sum ? "fold += $L" : "fold = Math.max(fold, $L)", value);
        }
    }
}
