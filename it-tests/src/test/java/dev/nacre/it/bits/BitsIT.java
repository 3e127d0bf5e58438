package dev.nacre.it.bits;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;
import dev.nacre.it.Sources;
import dev.nacre.processor.train.Optimizers;

import static org.assertj.core.api.Assertions.assertThat;

/** Trains the same networks in JVMs that differ in everything that may change speed; the parameters may not differ. */
final class BitsIT {

    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final List<Setting> SETTINGS = List.of(new Setting("default", List.of(VECTORS)),
            new Setting("MaxVectorSize=16", List.of(VECTORS, "-XX:MaxVectorSize=16")),
            new Setting("MaxVectorSize=32", List.of(VECTORS, "-XX:MaxVectorSize=32")),
            new Setting("MaxVectorSize=64", List.of(VECTORS, "-XX:MaxVectorSize=64")),
            // Only x86 knows this flag; elsewhere the line repeats the default.
            new Setting("UseAVX=2", List.of(VECTORS, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2")),
            new Setting("TieredStopAtLevel=1", List.of(VECTORS, "-XX:TieredStopAtLevel=1")),
            new Setting("without the module", List.of()), new Setting("-Xint", List.of(VECTORS, "-Xint")));

    /** The sources of one small network for each sample of each optimizer, by name. */
    private static final Map<String, String> OPTIMIZERS = optimizers();

    private static final List<String> SMALL = Stream.concat(Stream.of("Small"), OPTIMIZERS.keySet().stream()).toList();
    /** An interpreter would take minutes for these. */
    private static final List<String> LARGE = List.of("Middle", "Normal", "Pictures");

    @TempDir
    private Path folder;

    @Test
    void parametersAreTheSameBitsEverywhere() {
        compile();
        var lines = SETTINGS.stream().flatMap(this::train).toList();
        lines.forEach(System.out::println);

        assertThat(lines.stream().map(Line::kernels)).as("both kinds of kernels").contains("scalar")
                .anyMatch(kernels -> kernels.endsWith("-lanes"));
        for (var network : SMALL) {
            assertSameHash(lines, network, 3 * SETTINGS.size());
        }
        for (var network : LARGE) {
            assertSameHash(lines, network, 3 * (SETTINGS.size() - 1));
        }
    }

    private static void assertSameHash(List<Line> lines, String network, int count) {
        var own = lines.stream().filter(line -> line.network().equals(network)).toList();
        assertThat(own).hasSize(count);
        assertThat(own).as("hashes of %s", network).extracting(Line::hash).containsOnly(own.getFirst().hash());
    }

    private static Map<String, String> optimizers() {
        var sources = new TreeMap<String, String>();
        for (var entry : Optimizers.TABLE.all()) {
            for (var sample : entry.samples()) {
                var name = entry.annotation() + (entry.samples().indexOf(sample) + 1);
                sources.put(name, """
                        import dev.nacre.annotations.*;

                        @Network @Input(13) %s @Train(batch = 14, epochs = 3, seed = 5)
                        interface %s {
                            @Dense(7) @BatchNorm @Tanh Layer stem(Layer input);
                            @Dense(3) @Softmax @Output @CrossEntropy Layer kind(Layer stem);
                            @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer odd(Layer stem);
                            @Dense(2) @Output @MeanSquaredError Layer size(Layer stem);
                        }
                        """.formatted(sample, name));
            }
        }
        return sources;
    }

    private void compile() {
        var copied = Stream.of("Small", "Middle", "Normal", "Pictures", "BitsMain")
                .map(name -> Sources.copy("bits/" + name + ".java", folder));
        var written = OPTIMIZERS.entrySet().stream()
                .map(source -> Sources.write(source.getKey() + ".java", source.getValue(), folder));
        var sources = Stream.concat(copied, written).map(Path::toString).toList();
        Command.javac("--add-modules", "jdk.incubator.vector", "-classpath", Artifacts.runtimePath(),
                "--processor-path", Artifacts.processorPath(), "-d", folder.toString()).with(sources).runIn(folder)
                .succeeded();
    }

    private Stream<Line> train(Setting setting) {
        var path = folder + File.pathSeparator + Artifacts.runtimePath();
        var outcome = Command.java().with(setting.flags()).with("-classpath", path, "BitsMain")
                .with(setting.networks()).runIn(folder).succeeded();
        return outcome.output().lines().map(line -> Line.of(setting.name(), line));
    }

    /**
     * One way to run a JVM.
     *
     * @param name for people
     * @param flags of the JVM
     */
    private record Setting(String name, List<String> flags) {

        List<String> networks() {
            return flags.contains("-Xint") ? SMALL : Stream.concat(SMALL.stream(), LARGE.stream()).toList();
        }
    }

    /**
     * One training.
     *
     * @param setting how the JVM ran
     * @param network which network
     * @param threads how many threads trained
     * @param kernels which kernels ran
     * @param hash of all parameters
     */
    private record Line(String setting, String network, String threads, String kernels, String hash) {

        static Line of(String setting, String printed) {
            String[] words = printed.split(" ", 4);
            return new Line(setting, words[0], words[1], words[2], words[3]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-20s %-10s threads %s  %-9s %s", setting, network, threads, kernels,
                    hash);
        }
    }
}
