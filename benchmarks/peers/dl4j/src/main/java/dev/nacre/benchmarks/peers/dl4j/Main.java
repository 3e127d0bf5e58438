package dev.nacre.benchmarks.peers.dl4j;

import dev.nacre.benchmarks.protocol.PeerMain;

/** Starts the process in which Deeplearning4j is measured. */
public final class Main {

    private Main() {}

    /** Answers the requests that arrive on standard input. */
    public static void main(String[] arguments) {
        PeerMain.run(new Dl4jPeer(), arguments);
    }
}
