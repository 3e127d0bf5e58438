package dev.nacre.benchmarks.peers.onnx;

import java.nio.file.Path;

import ai.onnxruntime.OrtEnvironment;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;
import dev.nacre.benchmarks.protocol.Unsupported;

/** ONNX Runtime, which runs networks that somebody else has trained. */
final class OnnxPeer implements Peer {
    private static final String NO_TRAINING = "ONNX Runtime does not train";

    @Override
    public String name() {
        return "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion();
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        throw new Unsupported(NO_TRAINING);
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        return new OnnxPredictor(ModelFile.of(task, state, rows), state.inputs(), threads);
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        throw new Unsupported(NO_TRAINING);
    }
}
