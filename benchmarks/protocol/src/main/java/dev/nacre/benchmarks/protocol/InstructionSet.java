package dev.nacre.benchmarks.protocol;

import java.util.Arrays;
import java.util.Optional;

/** Vector instructions of x86-64 by which libraries choose their kernels, narrow ones first. */
public enum InstructionSet {
    /** Whatever every processor of the architecture has. */
    GENERIC("generic", "no AVX2"),
    /** Vectors of 256 bits and fused multiply-adds, in sixteen registers. */
    AVX2("avx2", "AVX2"),
    /** Vectors of 512 bits in 32 registers, with the extensions that servers have had since Skylake. */
    AVX512("avx512", "AVX-512");

    /** The system property by which a process learns that it is to use less than its machine has. */
    public static final String PROPERTY = "nacre.isa";

    private final String key;
    private final String title;

    InstructionSet(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** What this process may use: what the machine has, or the narrower set that the property names. */
    public static InstructionSet here() {
        var machine = Processor.here().instructions();
        return named(System.getProperty(PROPERTY, "")).filter(limit -> limit.compareTo(machine) < 0).orElse(machine);
    }

    /** The set with this key, if there is one. */
    public static Optional<InstructionSet> named(String key) {
        return Arrays.stream(values()).filter(set -> set.key.equals(key)).findFirst();
    }

    /** By which switches and results name it. */
    public String key() {
        return key;
    }

    /** By which people name it. */
    public String title() {
        return title;
    }
}
