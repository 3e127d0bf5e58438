package dev.nacre.processor.emit.kernel.reduce;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.emit.kernel.BlockTrial;
import dev.nacre.processor.op.Op;

import static dev.nacre.processor.emit.kernel.BlockTrial.blocks;
import static dev.nacre.processor.emit.kernel.BlockTrial.rows;
import static dev.nacre.processor.emit.kernel.BlockTrial.shared;
import static dev.nacre.processor.emit.kernel.BlockTrial.step;

/** Reductions over the channels of each position, and copies of channels. */
class ChannelSoftmaxKernelTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 21})
    void softmax(int channels) throws Exception {
        BlockTrial.check(folder.resolve("a"),
                step(new Op.Softmax(), blocks(9, 2, 3, channels), blocks(0, 2, 3, channels)));
        BlockTrial.check(folder.resolve("b"), step(new Op.SoftmaxGradient(), blocks(9, 2, 3, channels),
                blocks(0, 2, 3, channels), blocks(1, 2, 3, channels)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 21})
    void logSoftmax(int channels) throws Exception {
        BlockTrial.check(folder.resolve("a"),
                step(new Op.LogSoftmax(), blocks(9, 2, 3, channels), blocks(0, 2, 3, channels)));
        BlockTrial.check(folder.resolve("b"), step(new Op.LogSoftmaxGradient(), blocks(9, 2, 3, channels),
                blocks(0, 2, 3, channels), blocks(1, 2, 3, channels)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 21})
    void crossEntropy(int channels) throws Exception {
        BlockTrial.check(folder.resolve("a"), step(new Op.CrossEntropy(), blocks(9, 2, 3, 1),
                blocks(0, 2, 3, channels), blocks(1, 2, 3, 1)));
        BlockTrial.check(folder.resolve("b"), step(new Op.CrossEntropyGradient(), blocks(9, 2, 3, channels),
                blocks(0, 2, 3, channels), blocks(1, 2, 3, 1), blocks(2, 2, 3, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 40})
    void sumOverFeatures(int width) throws Exception {
        BlockTrial.check(folder, step(new Op.SumOverFeatures(), blocks(9, 1), blocks(0, width, width, 1)));
    }

    @Test
    void slicesOfChannels() throws Exception {
        BlockTrial.check(folder, step(new Op.Slice(2, 3), blocks(9, 2, 3, 3), blocks(0, 2, 3, 6)));
    }

    @Test
    void gathersForEveryIndexOfARow() throws Exception {
        BlockTrial.check(folder.resolve("a"), step(new Op.Gather(), rows(9, 3, 7), shared(0, 5), rows(1, 3, 7)));
        BlockTrial.check(folder.resolve("b"), step(new Op.Gather(), rows(9, 1), rows(0, 5), rows(1, 1)));
    }
}
