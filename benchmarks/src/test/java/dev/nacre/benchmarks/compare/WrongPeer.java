package dev.nacre.benchmarks.compare;

import java.nio.file.Path;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.PeerMain;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;
import dev.nacre.benchmarks.protocol.Unsupported;

/** A system that does nothing and says that its loss is 42. */
public final class WrongPeer implements Peer {

    private WrongPeer() {}

    /** Answers requests on standard input. */
    public static void main(String[] arguments) {
        System.out.println("loading libraries");
        PeerMain.run(new WrongPeer(), arguments);
    }

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        return new Trainer() {

            @Override
            public void reset() {
                // There is nothing to go back to.
            }

            @Override
            public void step(int batch) {
                // Nor anything to do.
            }

            @Override
            public float loss() {
                return 42;
            }

            @Override
            public void close() {
                // Nor anything to close.
            }
        };
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        throw new Unsupported("it only trains");
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        throw new Unsupported("it reads no files");
    }
}
