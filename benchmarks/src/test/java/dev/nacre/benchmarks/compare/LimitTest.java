package dev.nacre.benchmarks.compare;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;

import static org.assertj.core.api.Assertions.assertThat;

final class LimitTest {

    private static final Competitor PEER = new Competitor("djl", List.of("java", "Main"), 0);

    @Test
    void aNarrowerSetIsToldToTheVirtualMachineAndToTheLibraries() {
        var limited = limit("GenuineIntel", InstructionSet.AVX2).apply(PEER);

        assertThat(limited.command()).containsExactly("java", "-XX:UseAVX=2", "-Dnacre.isa=avx2", "Main");
        assertThat(limited.variables()).containsEntry("ATEN_CPU_CAPABILITY", "avx2")
                .containsEntry("MKL_ENABLE_INSTRUCTIONS", "AVX2").containsEntry("ONEDNN_MAX_CPU_ISA", "AVX2")
                .containsEntry("OPENBLAS_CORETYPE", "Haswell");
    }

    @Test
    void theSetOfTheMachineLimitsNobody() {
        var limit = limit("GenuineIntel", InstructionSet.AVX512);

        assertThat(limit.apply(PEER)).isEqualTo(PEER);
        assertThat(limit.unlimited(Peers.NAMES)).isEmpty();
        assertThat(limit.title("onnx")).isEqualTo("onnx");
        assertThat(limit.describe(Peers.NAMES)).isEqualTo("Instruction set: AVX-512 (Some Xeon with AVX-512).");
    }

    @Test
    void whoCannotBeLimitedIsNamed() {
        var limit = limit("GenuineIntel", InstructionSet.AVX2);

        assertThat(limit.unlimited(Peers.NAMES)).containsOnlyKeys("onnx");
        assertThat(limit.title("onnx")).isEqualTo("onnx (AVX-512)");
        assertThat(limit.title("djl")).isEqualTo("djl");
        assertThat(limit.describe(Peers.NAMES))
                .startsWith("Instruction set: AVX2 (Some Xeon with AVX-512, limited by -XX:")
                .contains("OPENBLAS_CORETYPE=Haswell").contains(" Not limited: onnx, its MLAS");
        assertThat(limit.describe(List.of("djl"))).doesNotContain("Not limited");
    }

    @Test
    void onOtherMakersProcessorsMklDoesAsItLikes() {
        assertThat(limit("AuthenticAMD", InstructionSet.AVX2).unlimited(Peers.NAMES)).containsOnlyKeys("djl", "onnx");
    }

    private static Limit limit(String vendor, InstructionSet instructions) {
        return new Limit(new Processor(vendor, "Some Xeon", InstructionSet.AVX512), instructions);
    }
}
