package dev.nacre.benchmarks.peers.dl4j;

import java.nio.file.Path;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** Deeplearning4j with its native backend for processors. */
final class Dl4jPeer implements Peer {

    @Override
    public String name() {
        return "Deeplearning4j 1.0.0-M2.1";
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        NativeSettings.apply(threads);
        return new GraphTrainer(task, state);
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        NativeSettings.apply(threads);
        return new GraphPredictor(task, state);
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        NativeSettings.apply(threads);
        FirstEpoch.run(mnist);
    }
}
