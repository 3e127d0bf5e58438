package dev.nacre.runtime.simd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class VectorModuleTest {

    private static final String ADD = "--add-modules=jdk.incubator.vector";

    @ParameterizedTest
    @CsvSource({"'mixed mode, sharing', true", "'compiled mode, sharing', true", "'interpreted mode, sharing', false",
        "'mixed mode, emulated-client, sharing', false", "'', true"})
    void knowsAJvmWithoutItsOptimisingCompiler(String vmInfo, boolean optimises) {
        assertThat(VectorModule.optimises(vmInfo)).isEqualTo(optimises);
    }

    @Test
    void isAvailableWithTheFlag() throws Exception {
        assertThat(probe(ADD)).containsExactly("true");
    }

    @Test
    void tellsOnceHowToAddTheModule() throws Exception {
        var lines = probe();
        assertThat(lines).hasSize(2).contains("false");
        assertThat(lines).filteredOn(line -> line.startsWith("Nacre:")).singleElement().asString()
                .contains("--add-modules jdk.incubator.vector");
    }

    @ParameterizedTest
    @CsvSource({"-Xint", "-XX:TieredStopAtLevel=1"})
    void fallsBackAndSaysSoWithoutTheOptimisingCompiler(String flag) throws Exception {
        assertThat(probe(ADD, flag)).hasSize(2).contains("false")
                .anyMatch(line -> line.contains("optimising compiler"));
    }

    @Test
    void canBeSwitchedOffInSilence() throws Exception {
        assertThat(probe(ADD, "-Dnacre.vector=off")).containsExactly("false");
    }

    @Test
    void loadsNoVectorClass() throws Exception {
        var log = probe(ADD, "-Xlog:class+load");
        assertThat(log).contains("true").noneMatch(line -> line.contains("jdk.incubator.vector."));
    }

    @Test
    void warnsWhenFusedMultiplyAddIsNotInHardware() throws Exception {
        assertThat(probe(ADD, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseFMA"))
                .anyMatch(line -> line.contains("fused multiply-add"));
    }

    /** What a fresh JVM with these flags prints when it asks twice, the JVM's own warnings left out. */
    private static List<String> probe(String... flags) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> !line.startsWith("WARNING: Using incubator")).toList();
    }

    /** Asks twice, answers once. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] arguments) {
            var answers = new HashSet<Boolean>();
            answers.add(VectorModule.available());
            answers.add(VectorModule.available());
            answers.forEach(System.out::println);
        }
    }
}
