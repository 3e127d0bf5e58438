package dev.nacre.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.nacre.benchmarks.measure.Json;
import dev.nacre.benchmarks.measure.Lines;
import dev.nacre.benchmarks.measure.Table;
import dev.nacre.benchmarks.work.Output;
import dev.nacre.benchmarks.work.Works;
import dev.nacre.runtime.simd.Simd;

/**
 * Measures each work in JVMs of its own, prints a table and writes bench.json. In one JVM, what HotSpot learnt from one work
 * would decide how it compiles the next; and what it makes of the same work differs from JVM to JVM.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures Nacre against this machine's peak.")
public final class Bench implements Callable<Integer> {

    private static final String WORKS_PROPERTY = "nacre.bench";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "WORK",
            description = "What to measure; if none is given those of -D" + WORKS_PROPERTY + "=A,B or else everything.")
    private List<String> works = new ArrayList<>();

    @Option(names = "--jvms", paramLabel = "N", defaultValue = "3",
            description = "In how many JVMs to measure each work, of which the middle one counts; ${DEFAULT-VALUE} if not given.")
    private int jvms;

    @Option(names = "--here", hidden = true, description = "Measures in this JVM and prints lines for another to read.")
    private boolean here;

    /** Starts the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var names = chosen();
        if (jvms < 1) {
            throw new ParameterException(command.commandLine(), "--jvms must be at least 1, not " + jvms + ".");
        }
        if (here) {
            names.forEach(name -> Works.named(name).measure().stream().map(Lines::write).forEach(System.out::println));
            return 0;
        }
        System.out.println(machine());
        var apart = new Apart(jvms);
        var measurements = names.stream().flatMap(name -> apart.measure(name).stream()).toList();
        System.out.println(Table.of(measurements));
        var file = Files.createDirectories(Output.folder()).resolve("bench.json");
        Files.writeString(file, Json.write(measurements));
        System.out.println("Written to " + file);
        return 0;
    }

    private List<String> chosen() {
        var names = works.isEmpty()
                ? Arrays.stream(System.getProperty(WORKS_PROPERTY, "").split(",")).filter(name -> !name.isBlank())
                        .toList()
                : works;
        for (var name : names) {
            if (!Works.names().contains(name)) {
                throw new ParameterException(command.commandLine(),
                        "There is no work '" + name + "'; choose from " + String.join(", ", Works.names()) + ".");
            }
        }
        return names.isEmpty() ? Works.names() : names;
    }

    /** One line that says on what was measured, and how busy that was with other things. */
    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d processors, %s, vectors of %d bits, Java %s, load average before %.1f",
                system.getAvailableProcessors(), system.getArch(), Simd.SPECIES.vectorBitSize(), Runtime.version(),
                system.getSystemLoadAverage());
    }
}
