package dev.nacre.processor.emit.kernel.elementwise;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.emit.kernel.BlockTrial;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.emit.kernel.BlockTrial.blocks;
import static dev.nacre.processor.emit.kernel.BlockTrial.rows;
import static dev.nacre.processor.emit.kernel.BlockTrial.shared;
import static dev.nacre.processor.emit.kernel.BlockTrial.step;
import static dev.nacre.processor.op.ScalarExpression.variable;

/** Expressions over samples in blocks, with every way in which an operand may be broadcast. */
class BlockElementwiseKernelTest {

    @TempDir
    Path folder;

    @Test
    void wholeValuesAndSingleNumbers() throws Exception {
        var function = variable(0).times(variable(1)).plus(ScalarExpression.apply(UnaryFunction.TANH, variable(2)));
        BlockTrial.check(folder, step(new Op.Elementwise(function), blocks(9, 2, 3, 5), blocks(0, 2, 3, 5),
                blocks(1, 2, 3, 5), shared(2, 1)));
    }

    @Test
    void numbersPerChannel() throws Exception {
        var function = variable(0).minus(variable(1)).times(variable(2)).plus(variable(3));
        BlockTrial.check(folder, step(new Op.Elementwise(function), blocks(9, 3, 4, 17), blocks(0, 3, 4, 17),
                shared(1, 17), shared(2, 17), shared(3, 1)));
    }

    @Test
    void numbersPerChannelInRows() throws Exception {
        var function = variable(0).minus(variable(1)).times(variable(2)).plus(variable(3))
                .atLeast(ScalarExpression.constant(0));
        BlockTrial.check(folder, step(new Op.Elementwise(function), rows(9, 3, 5, 32), rows(0, 3, 5, 32),
                shared(1, 32), shared(2, 32), shared(3, 1)));
    }

    @Test
    void numbersPerSampleAndPerFeature() throws Exception {
        var function = variable(0).plus(variable(1)).plus(variable(2).times(variable(3)));
        BlockTrial.check(folder, step(new Op.Elementwise(function), blocks(9, 2, 2, 3), blocks(0, 2, 2, 3),
                blocks(1, 1), blocks(2, 3), shared(3, 2, 2, 3)));
    }

    @Test
    void numbersPerSampleAlone() throws Exception {
        BlockTrial.check(folder, step(new Op.Elementwise(variable(0).times(variable(1))), blocks(9, 4, 3),
                blocks(0, 4, 3), blocks(1, 1)));
    }

    @Test
    void numbersAtRandomAreThoseOfRows() throws Exception {
        var function = ScalarExpression.whereLess(ScalarExpression.uniform(4), ScalarExpression.constant(0.5),
                ScalarExpression.constant(0), variable(0).times(ScalarExpression.uniform(7)));
        BlockTrial.check(folder, step(new Op.Elementwise(function), blocks(9, 3, 2, 5), blocks(0, 3, 2, 5)));
    }

    @Test
    void withoutOperands() throws Exception {
        BlockTrial.check(folder, step(new Op.Elementwise(ScalarExpression.constant(0.25)), blocks(9, 3, 2, 5)));
        BlockTrial.check(folder, step(new Op.Elementwise(ScalarExpression.uniform(2)), blocks(9, 3)));
    }
}
