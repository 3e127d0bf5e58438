package dev.nacre.benchmarks.peers.libtorch;

import dev.nacre.benchmarks.protocol.PeerMain;

/** The process that trains and predicts with PyTorch's C++ API. */
final class LibtorchMain {

    private LibtorchMain() {}

    /** Answers requests on standard input, or runs the first epoch. */
    public static void main(String[] arguments) {
        // Everything is freed where a scope ends; registering it with the garbage collector too costs a quarter of a small step.
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
        PeerMain.run(new LibtorchPeer(), arguments);
    }
}
