package dev.nacre.benchmarks.peers.djl;

import dev.nacre.benchmarks.protocol.PeerMain;

/** The process that trains and predicts with DJL. */
final class DjlMain {

    private DjlMain() {}

    /** Answers requests on standard input, or runs the first epoch. */
    public static void main(String[] arguments) {
        PeerMain.run(new DjlPeer(), arguments);
    }
}
