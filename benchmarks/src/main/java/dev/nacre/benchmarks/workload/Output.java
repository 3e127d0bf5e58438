package dev.nacre.benchmarks.workload;

import java.nio.file.Path;

/** Where results and passing files go. */
public final class Output {

    private Output() {}

    /** The folder of the system property nacre.output, else target. */
    public static Path folder() {
        return Path.of(System.getProperty("nacre.output", "target"));
    }
}
