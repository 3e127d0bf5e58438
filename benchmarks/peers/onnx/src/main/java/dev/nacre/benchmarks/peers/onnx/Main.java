package dev.nacre.benchmarks.peers.onnx;

import dev.nacre.benchmarks.protocol.PeerMain;

/** Starts the process in which ONNX Runtime is measured. */
public final class Main {
    private Main() {}

    /** Answers the questions that arrive on standard input. */
    public static void main(String[] args) throws Exception {
        PeerMain.run(new OnnxPeer(), args);
    }
}
