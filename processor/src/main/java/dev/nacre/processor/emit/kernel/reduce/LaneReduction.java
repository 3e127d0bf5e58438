package dev.nacre.processor.emit.kernel.reduce;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.code.Vectors.TREE;

/**
 * Prints the reduction of a row's features into one number: feature i goes to virtual lane i % 16, and the 16 lanes are reduced
 * by a fixed tree, so the order never depends on the width of the vectors.
 *
 * @param row what the reduced expression reads
 * @param scratch the array whose row (of 16 floats at least) is overwritten with the lanes
 */
record LaneReduction(RowPrinter row, String scratch) {

    /** Declares {@code float name} as the sum of {@code term} over the features. */
    void sum(String name, ScalarExpression term) {
        reduce(name, term, true);
    }

    /** Declares {@code float name} as the largest {@code term} of the features. */
    void max(String name, ScalarExpression term) {
        reduce(name, term, false);
    }

    private void reduce(String name, ScalarExpression term, boolean sum) {
        var code = row.code();
        if (!sum && row.features() < Layout.LANES && term.equals(ScalarExpression.variable(0))) {
            // a few numbers that stand in memory already are compared where they stand
            code.addStatement("float $L = $L", name, tree(0, 1, false, row.names().getFirst()));
            return;
        }
        var start = sum ? "0f" : "Float.NEGATIVE_INFINITY";
        if (row.vector()) {
            code.beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                    .addStatement("$1T reduced = $1T.broadcast(SPECIES, $2L)", FLOAT_VECTOR, start)
                    .beginControlFlow("for (int f = lane; f < $L; f += $L)", row.features(), Layout.LANES);
            add(term, sum);
            code.endControlFlow().addStatement("reduced.intoArray($1L, $1LRow + lane)", scratch).endControlFlow();
        } else {
            code.beginControlFlow("for (int lane = 0; lane < $L; lane++)", Layout.LANES)
                    .addStatement("float reduced = $L", start)
                    .beginControlFlow("for (int f = lane; f < $L; f += $L)", row.features(), Layout.LANES);
            add(term, sum);
            code.endControlFlow().addStatement("$1L[$1LRow + lane] = reduced", scratch).endControlFlow();
        }
        if (row.features() < Layout.LANES) {
            code.addStatement("float $L = $L", name, tree(0, 1, sum, scratch));
        } else {
            code.addStatement("float $1L = $2T.$3L($4L, $4LRow)", name, TREE, sum ? "sum" : "max", scratch);
        }
    }

    /** The tree of {@code Tree}, without the lanes that no feature went to: lanes a distance apart, from one on. */
    private String tree(int lane, int distance, boolean sum, String array) {
        if (distance == Layout.LANES) {
            return "%1$s[%1$sRow%2$s]".formatted(array, lane == 0 ? "" : " + " + lane);
        }
        var left = tree(lane, 2 * distance, sum, array);
        if (lane + distance >= row.features()) {
            return left;
        }
        var right = tree(lane + distance, 2 * distance, sum, array);
        return sum ? "(%s + %s)".formatted(left, right) : "Math.max(%s, %s)".formatted(left, right);
    }

    private void add(ScalarExpression term, boolean sum) {
        var value = row.term(term).code();
        if (row.vector()) {
            var start = sum ? CodeBlock.of("$T.zero(SPECIES)", FLOAT_VECTOR)
                    : CodeBlock.of("$T.broadcast(SPECIES, Float.NEGATIVE_INFINITY)", FLOAT_VECTOR);
            row.code().addStatement("reduced = reduced.$L($L)", sum ? "add" : "max", row.withoutPadding(value, start));
        } else {
            row.code().addStatement(sum ? "reduced += $L" : "reduced = Math.max(reduced, $L)", value);
        }
    }
}
