package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;

/**
 * What the comparison was asked for, and where it is.
 *
 * @param root of the project
 * @param output folder of results
 * @param maven that builds the peers; empty if they are built already
 * @param offline whether it may not download
 * @param options of Nacre's own JVMs
 * @param peers by the names of their folders
 * @param works by name
 * @param pace of it all
 */
record Settings(Path root, Path output, Path maven, boolean offline, List<String> options, List<String> peers,
        List<String> works, Pace pace) {

    boolean builds() {
        return !maven.toString().isEmpty();
    }
}
