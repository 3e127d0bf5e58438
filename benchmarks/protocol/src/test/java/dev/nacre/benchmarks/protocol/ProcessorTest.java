package dev.nacre.benchmarks.protocol;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ProcessorTest {

    private static final String SERVER = "fma avx avx2 avx512f avx512dq avx512cd avx512bw avx512vl";

    @Test
    void isWhatItSaysItIs() {
        var processor = of("fpu fma avx avx2");

        assertThat(processor).isEqualTo(new Processor("GenuineIntel", "Some: Xeon", InstructionSet.AVX2));
        assertThat(processor.isIntel()).isTrue();
    }

    @Test
    void hasAWideSetOnlyWithAllOfItsParts() {
        assertThat(of(SERVER).instructions()).isEqualTo(InstructionSet.AVX512);
        assertThat(of(SERVER.replace(" avx512dq", "")).instructions()).isEqualTo(InstructionSet.AVX2);
        assertThat(of("fma avx").instructions()).isEqualTo(InstructionSet.GENERIC);
        assertThat(Processor.of(List.of("Features : neon")).instructions()).isEqualTo(InstructionSet.GENERIC);
    }

    private static Processor of(String flags) {
        return Processor.of(List.of("processor\t: 0", "vendor_id\t: GenuineIntel", "model name\t: Some: Xeon",
                "flags\t\t: " + flags, "", "processor\t: 1"));
    }
}
