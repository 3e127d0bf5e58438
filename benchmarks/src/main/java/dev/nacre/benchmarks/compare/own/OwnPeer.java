package dev.nacre.benchmarks.compare.own;

import java.nio.file.Path;

import dev.nacre.benchmarks.network.DigitsModel;
import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.PeerMain;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;
import dev.nacre.runtime.data.Mnist;
import dev.nacre.runtime.train.TrainingOptions;

/** Nacre among its peers. */
public final class OwnPeer implements Peer {

    private OwnPeer() {}

    /** Answers requests on standard input. */
    public static void main(String[] arguments) {
        PeerMain.run(new OwnPeer(), arguments);
    }

    @Override
    public String name() {
        return "Nacre";
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        return new OwnTrainer(OwnNetwork.of(task.name()), task, state, threads);
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        return new OwnPredictor(OwnNetwork.of(task.name()), task, state, rows, threads);
    }

    /** As a user writes it. */
    @Override
    public void firstEpoch(Path mnist, int threads) {
        var options = TrainingOptions.defaults().epochs(1).threads(threads).progress(false);
        var model = DigitsModel.create();
        model.warmUp();
        model.train(Mnist.trainingPart(mnist), options);
    }
}
