package dev.nacre.benchmarks.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The processor of a machine.
 *
 * @param vendor who makes it, as the processor itself says
 * @param model under which name it is sold
 * @param instructions the widest vectors that it has
 */
public record Processor(String vendor, String model, InstructionSet instructions) {

    private static final Path INFORMATION = Path.of("/proc/cpuinfo");
    private static final String UNKNOWN = "unknown";
    private static final Set<String> OF_AVX2 = Set.of("avx2", "fma");
    private static final Set<String> OF_AVX512 = Set.of("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl");

    /** The one of this machine; of systems other than Linux no more than the architecture is known. */
    public static Processor here() {
        try {
            return Files.isReadable(INFORMATION)
                    ? of(Files.readAllLines(INFORMATION))
                    : new Processor(UNKNOWN, System.getProperty("os.arch", UNKNOWN), InstructionSet.GENERIC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the processor can do from " + INFORMATION, e);
        }
    }

    /** The one that the lines of /proc/cpuinfo describe. */
    static Processor of(List<String> lines) {
        var flags = Set.of(value(lines, "flags").split(" "));
        return new Processor(value(lines, "vendor_id"), value(lines, "model name"), widest(flags));
    }

    private static InstructionSet widest(Set<String> flags) {
        if (!flags.containsAll(OF_AVX2)) {
            return InstructionSet.GENERIC;
        }
        return flags.containsAll(OF_AVX512) ? InstructionSet.AVX512 : InstructionSet.AVX2;
    }

    /** Whether Intel made it: some of Intel's libraries treat others differently. */
    public boolean isIntel() {
        return vendor.equals("GenuineIntel");
    }

    private static String value(List<String> lines, String key) {
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                return line.substring(colon + 1).strip();
            }
        }
        return UNKNOWN;
    }
}
