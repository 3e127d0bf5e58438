package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;

import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;

/**
 * What the comparison was asked for, and where it is.
 *
 * @param root of the project
 * @param output folder of results
 * @param maven that builds the peers; empty if they are built already
 * @param offline whether it may not download
 * @param options of Nacre's own JVMs
 * @param instructions that everybody may use
 * @param peers by the names of their folders
 * @param workloads by name
 * @param configuration of the rounds
 */
record Settings(Path root, Path output, Path maven, boolean offline, List<String> options,
        InstructionSet instructions, List<String> peers, List<String> workloads, RunConfiguration configuration) {

    Limit limit() {
        return new Limit(Processor.here(), instructions);
    }

    Goals goals() {
        return new Goals(instructions);
    }

    boolean builds() {
        return !maven.toString().isEmpty();
    }
}
