package dev.nacre.processor.emit.kernel.reduce;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.emit.kernel.BlockTrial;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.emit.kernel.BlockTrial.blocks;
import static dev.nacre.processor.emit.kernel.BlockTrial.shared;
import static dev.nacre.processor.emit.kernel.BlockTrial.step;
import static dev.nacre.processor.op.ScalarExpression.variable;

/** Sums over samples and positions leave out what stands beyond the batch. */
class ChannelSumKernelTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 17, 22})
    void sumsOneOperand(int channels) throws Exception {
        BlockTrial.check(folder, step(new Op.SumPerChannel(), shared(9, channels), blocks(0, 3, 5, channels)));
    }

    @Test
    void sumsLongChainsInPieces() throws Exception {
        BlockTrial.check(folder, step(new Op.SumPerChannel(), shared(9, 5), blocks(0, 30, 40, 5)));
    }

    @Test
    void sumsProducts() throws Exception {
        var deviation = variable(0).minus(variable(1));
        BlockTrial.check(folder, step(new Op.SumPerChannel(deviation.times(deviation).times(variable(2))),
                shared(9, 6), blocks(0, 2, 4, 6), shared(1, 6), blocks(2, 2, 4, 6)));
    }

    @Test
    void sumsFunctions() throws Exception {
        var sigmoid = ScalarExpression.apply(UnaryFunction.SIGMOID, variable(0));
        BlockTrial.check(folder, step(new Op.SumPerChannel(sigmoid.times(variable(1))), shared(9, 7),
                blocks(0, 2, 3, 7), blocks(1, 2, 3, 7)));
    }

    @Test
    void sumsWhatIsBroadcast() throws Exception {
        var function = variable(0).times(variable(1)).plus(variable(2).times(variable(3))).times(variable(4));
        BlockTrial.check(folder, step(new Op.SumPerChannel(function), shared(9, 6), blocks(0, 2, 4, 6),
                blocks(1, 6), blocks(2, 1), shared(3, 2, 4, 6), shared(4, 1)));
    }
}
