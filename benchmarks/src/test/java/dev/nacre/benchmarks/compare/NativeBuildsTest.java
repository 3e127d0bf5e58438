package dev.nacre.benchmarks.compare;

import java.io.File;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.benchmarks.protocol.InstructionSet;

import static org.assertj.core.api.Assertions.assertThat;

final class NativeBuildsTest {

    private static final String PLAIN = "repository/blas-linux-x86_64.jar";
    private static final String NARROW = "repository/blas-linux-x86_64-avx2.jar";
    private static final String WIDE = "repository/blas-linux-x86_64-avx512.jar";
    private static final String OTHER = "repository/images-avx2.jar";

    @Test
    void takesTheWidestThatRunsOfEachLibrary() {
        assertThat(suitable(InstructionSet.AVX512)).containsExactly(PLAIN, WIDE, OTHER);
        assertThat(suitable(InstructionSet.AVX2)).containsExactly(PLAIN, NARROW, OTHER);
        assertThat(suitable(InstructionSet.GENERIC)).containsExactly(PLAIN);
    }

    private static List<String> suitable(InstructionSet instructions) {
        var path = String.join(File.pathSeparator, PLAIN, WIDE, NARROW, OTHER);
        return List.of(NativeBuilds.suitable(path, instructions).split(File.pathSeparator));
    }
}
