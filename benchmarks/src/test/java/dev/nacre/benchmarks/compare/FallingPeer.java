package dev.nacre.benchmarks.compare;

import java.io.IOException;

/** A process that meets an instruction which its processor does not have. */
final class FallingPeer {

    private FallingPeer() {}

    /** Ends before it answers anything. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.err.println("loading libraries");
        var pid = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-ILL", pid).inheritIO().start().waitFor();
        // The signal is on its way.
        System.in.read();
    }
}
