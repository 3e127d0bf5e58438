package dev.nacre.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.nacre.runtime.simd.Simd;

/**
 * A kind of machine whose figures compare: processor, how many of it, vectors, Java.
 *
 * @param name the same on every start
 */
record Machine(String name) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here() throws IOException {
        return new Machine("%s, %d processors, vectors of %d bits, Java %d".formatted(processor(),
                Runtime.getRuntime().availableProcessors(), Simd.SPECIES.vectorBitSize(), Runtime.version().feature()));
    }

    /** Makers sell different processors under one name, so their numbers belong to it; elsewhere the architecture has to do. */
    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch", "unknown");
        }
        var lines = Files.readAllLines(PROCESSORS);
        return "%s family %s model %s".formatted(value(lines, "model name"), value(lines, "cpu family"),
                value(lines, "model"));
    }

    private static String value(Iterable<String> lines, String key) {
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "unknown";
    }
}
