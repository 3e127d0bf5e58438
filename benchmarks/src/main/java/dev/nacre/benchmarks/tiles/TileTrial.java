package dev.nacre.benchmarks.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.nacre.benchmarks.cli.Choice;
import dev.nacre.benchmarks.cli.Instructions;
import dev.nacre.benchmarks.cli.Switches;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.network.SingleKernels;
import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;
import dev.nacre.benchmarks.workload.Children;
import dev.nacre.benchmarks.workload.KernelTimer;
import dev.nacre.benchmarks.workload.Output;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.simd.Simd;

/**
 * Compiles the measured networks with every candidate for the register tiles of each form, measures the kernels of that form,
 * each build and form in JVMs of its own, and says where another size than the compiler's is clearly faster here.
 */
@Command(name = "tiles", mixinStandardHelpOptions = true,
        description = "Tries sizes of register tiles on this machine.")
public final class TileTrial implements Callable<Integer> {

    private static final String FORMS_PROPERTY = "nacre.tiles";
    private static final String SOURCES_PROPERTY = "nacre.sources";
    private static final String GIVEN_PROPERTY = "nacre.given";
    private static final String MARK = "share";
    private static final String SEPARATOR = "\t";
    private static final Switches SWITCHES = new Switches("tiles", List.of("forms", "isa", "jvms"));

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--jvms", paramLabel = "N", defaultValue = "3",
            description = "In how many JVMs to measure each size, of which the middle one counts; ${DEFAULT-VALUE} if not given.")
    private int jvms;

    @Option(names = "--here", hidden = true, paramLabel = "FORM",
            description = "Measures one form in this JVM and prints lines for another to read.")
    private String here = "";

    /** Starts the trial. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TileTrial()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (!here.isEmpty()) {
            measureHere();
            return 0;
        }
        if (jvms < 1) {
            throw new ParameterException(command.commandLine(), "--jvms must be at least 1, not " + jvms + ".");
        }
        SWITCHES.check(System.getProperty(GIVEN_PROPERTY, ""), command);
        var forms = new Choice("form", Candidates.forms())
                .of(List.of(System.getProperty(FORMS_PROPERTY, "").split(",")), command);
        var instructions = Instructions.wanted(System.getProperty(InstructionSet.PROPERTY, ""), command);
        var again = Instructions.again(instructions, TileTrial.class,
                command.commandLine().getParseResult().originalArgs());
        return again.isPresent() ? again.getAsInt() : tryOut(forms);
    }

    private int tryOut(List<String> forms) throws IOException {
        var head = String.format(Locale.ROOT, "%s, vectors of %d bits, %d registers, Java %s",
                Processor.here().model(), Simd.SPECIES.vectorBitSize(), Simd.WIDE ? 32 : 16, Runtime.version());
        System.out.println(head);
        var sources = Path.of(System.getProperty(SOURCES_PROPERTY, "src/main/java"));
        var folder = Output.folder().resolve("tiles");
        System.err.println("Compiling the networks with the compiler's own sizes ...");
        var standard = TrialBuild.compile(sources, folder.resolve("standard"), Map.of()).table(Simd.WIDE);
        var candidates = Candidates.of(Simd.WIDE).with(forms, standard);
        var shares = new LinkedHashMap<String, Map<String, Map<String, Double>>>();
        for (int number = 0; number < candidates.builds(); number++) {
            var sizes = candidates.build(number);
            System.err.println("Compiling the networks with " + sizes + " ...");
            var build = TrialBuild.compile(sources, folder.resolve("build" + number), sizes);
            sizes.forEach((form, size) -> shares.computeIfAbsent(form, any -> new LinkedHashMap<>()).put(size,
                    measure(build, form, size)));
        }
        var tables = new ArrayList<String>(List.of(head));
        forms.forEach(form -> tables.add(new TrialTable(form, standard.getOrDefault(form, ""),
                shares.getOrDefault(form, Map.of())).text()));
        tables.subList(1, tables.size()).forEach(System.out::println);
        var file = folder.resolve("tiles.md");
        Files.writeString(file, String.join("\n\n", tables) + "\n");
        System.out.println("Written to " + file);
        return 0;
    }

    /** Shares of the peak, by kernel: of several JVMs the middle one. */
    private Map<String, Double> measure(TrialBuild build, String form, String size) {
        System.err.println("Measuring " + form + " " + size + " ...");
        var runs = new LinkedHashMap<String, List<Double>>();
        for (int run = 0; run < jvms; run++) {
            Children.run(Children.java(build.classPath(), TileTrial.class, "--here", form), line -> {
                var fields = line.split(SEPARATOR, -1);
                if (fields[0].equals(MARK)) {
                    runs.computeIfAbsent(fields[1], any -> new ArrayList<>()).add(Double.valueOf(fields[2]));
                } else {
                    System.err.println(line);
                }
            });
        }
        var shares = new LinkedHashMap<String, Double>();
        runs.forEach((kernel, all) -> shares.put(kernel,
                Spread.of(all.stream().mapToDouble(Double::doubleValue).toArray()).median()));
        return shares;
    }

    private void measureHere() {
        try (var team = Team.of(1)) {
            var peak = new Peak(team);
            var rates = new LinkedHashMap<String, Double>();
            double best = peak.gigaflops();
            for (var kernel : SingleKernels.all()) {
                if (kernel.tile().equals(here)) {
                    rates.put(kernel.name(), KernelTimer.gigaflops(kernel));
                    best = Math.max(best, peak.gigaflops());
                }
            }
            double atMost = Math.max(best, peak.gigaflops());
            rates.forEach((kernel, rate) -> System.out.println(String.join(SEPARATOR, MARK, kernel,
                    String.valueOf(rate / atMost))));
        }
    }
}
