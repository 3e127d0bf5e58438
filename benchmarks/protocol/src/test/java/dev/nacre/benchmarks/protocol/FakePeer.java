package dev.nacre.benchmarks.protocol;

import java.nio.file.Path;

/** A system whose loss is the number of its steps since the last reset, and which cannot predict. */
record FakePeer() implements Peer {

    @Override
    public String name() {
        return "fake 1.0";
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        if (threads > 2) {
            throw new IllegalStateException("too many\nthreads");
        }
        return new Counter();
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        throw new Unsupported("it only trains");
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        throw new Unsupported("it reads no files");
    }

    /** Counts. */
    private static final class Counter implements Trainer {

        private int steps;

        @Override
        public void reset() {
            steps = 0;
        }

        @Override
        public void step(int batch) {
            steps++;
        }

        @Override
        public float loss() {
            return steps;
        }

        @Override
        public void close() {
            steps = -1;
        }
    }
}
