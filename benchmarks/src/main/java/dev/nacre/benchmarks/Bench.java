package dev.nacre.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
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

import dev.nacre.benchmarks.cli.Choice;
import dev.nacre.benchmarks.cli.Instructions;
import dev.nacre.benchmarks.cli.Switches;
import dev.nacre.benchmarks.measure.Json;
import dev.nacre.benchmarks.measure.Lines;
import dev.nacre.benchmarks.measure.Table;
import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;
import dev.nacre.benchmarks.workload.Output;
import dev.nacre.benchmarks.workload.Workloads;
import dev.nacre.runtime.simd.Simd;

/**
 * Measures each workload in JVMs of its own, prints a table and writes bench.json. In one JVM, what HotSpot learnt from one workload
 * would decide how it compiles the next; and what it makes of the same workload differs from JVM to JVM.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures Nacre against this machine's peak.")
public final class Bench implements Callable<Integer> {

    private static final String WORKLOADS_PROPERTY = "nacre.bench";
    private static final String GIVEN_PROPERTY = "nacre.given";
    private static final Switches SWITCHES = new Switches("bench", List.of("isa", "main", "workloads", "works"));

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "WORKLOAD",
            description = "What to measure; if none is given those of -D" + WORKLOADS_PROPERTY
                    + "=A,B or else everything.")
    private List<String> workloads = new ArrayList<>();

    @Option(names = "--jvms", paramLabel = "N", defaultValue = "3",
            description = "In how many JVMs to measure each workload, of which the middle one counts; ${DEFAULT-VALUE} if not given.")
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
            names.forEach(
                    name -> Workloads.named(name).measure().stream().map(Lines::write).forEach(System.out::println));
            return 0;
        }
        SWITCHES.check(System.getProperty(GIVEN_PROPERTY, ""), command);
        var instructions = Instructions.wanted(System.getProperty(InstructionSet.PROPERTY, ""), command);
        var again = Instructions.again(instructions, Bench.class,
                command.commandLine().getParseResult().originalArgs());
        return again.isPresent() ? again.getAsInt() : measure(names, instructions);
    }

    private int measure(List<String> names, InstructionSet instructions) throws IOException {
        System.out.println(machine(instructions));
        var forks = new Forks(jvms);
        var measurements = names.stream().flatMap(name -> forks.measure(name).stream()).toList();
        System.out.println(Table.of(measurements));
        var file = Files.createDirectories(Output.folder()).resolve("bench.json");
        Files.writeString(file, Json.write(measurements));
        System.out.println("Written to " + file);
        return 0;
    }

    /** Names on the command line come before those of the property, in which the build hands them over. */
    private List<String> chosen() {
        var names = workloads.isEmpty() ? List.of(System.getProperty(WORKLOADS_PROPERTY, "").split(",")) : workloads;
        return new Choice("workload", Workloads.names()).of(names, command);
    }

    /** One line that says on what was measured, and how busy that was with other things. */
    private static String machine(InstructionSet instructions) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT,
                "%d processors, %s, %s, vectors of %d bits, Java %s, load average before %.1f",
                system.getAvailableProcessors(), Processor.here().model(), instructions.title(),
                Simd.SPECIES.vectorBitSize(), Runtime.version(),
                system.getSystemLoadAverage());
    }
}
