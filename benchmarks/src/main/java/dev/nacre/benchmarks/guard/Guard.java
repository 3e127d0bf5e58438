package dev.nacre.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.nacre.benchmarks.Forks;
import dev.nacre.benchmarks.cli.Choice;
import dev.nacre.benchmarks.cli.Switches;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.runtime.parallel.Team;

/**
 * Compares the speed of training and prediction with the last release on the same machine, both as shares of the peak
 * measured beside them, and names what became slower. What seems slower is measured once more before it is named.
 */
@Command(name = "guard", mixinStandardHelpOptions = true,
        description = "Names what became slower since the last release.")
public final class Guard implements Callable<Integer> {

    private static final List<String> WORKLOADS = List.of("digits", "wide", "flowers", "lenet", "residual",
            "predict-digits",
            "predict-flowers", "predict-lenet");
    private static final int JVMS = 3;
    private static final Switches SWITCHES = new Switches("guard",
            List.of("figures", "release", "workloads", "works"));

    @Option(names = "--figures", defaultValue = "benchmarks/figures.json", description = "The file of the releases.")
    private Path file = Path.of("benchmarks/figures.json");

    @Option(names = "--release", description = "Writes what is measured into the file, as figures of this version.")
    private String release = "";

    @Option(names = "--workloads", split = ",", paramLabel = "WORKLOAD",
            description = "What to measure; everything by default.")
    private List<String> workloads = new ArrayList<>();

    @Option(names = "--given", hidden = true, description = "All properties that Maven was given.")
    private String given = "";

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** Starts the measurement; ends with 1 when something became slower, and with 2 when there is nothing to compare with. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Guard()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        SWITCHES.check(given, command);
        var chosen = new Choice("workload", WORKLOADS).of(workloads, command);
        var machine = Machine.here();
        var figures = Figures.read(file);
        if (!release.isBlank()) {
            figures.record(machine, release, measured(chosen, JVMS));
            System.out.println("Figures of " + release + " on " + machine.name() + " written to " + file);
            return 0;
        }
        if (figures.of(machine).isEmpty()) {
            System.out.println("No release was measured on " + machine.name()
                    + " yet. Check out the last release and run it with -Dguard.release=VERSION.");
            return 2;
        }
        return compare(figures, machine, chosen);
    }

    private static int compare(Figures figures, Machine machine, List<String> workloads) {
        var now = new ArrayList<>(measured(workloads, 1));
        var before = workloads.equals(WORKLOADS) ? figures.of(machine) : Speed.same(figures.of(machine), now);
        if (!Regression.between(before, now).isEmpty()) {
            now.addAll(measured(workloads, JVMS));
        }
        var slower = Regression.between(before, now);
        System.out.println("Compared with " + figures.version(machine) + ", " + before.size() + " speeds: "
                + (slower.isEmpty() ? "nothing became slower." : slower.size() + " became slower."));
        slower.forEach(System.out::println);
        return slower.isEmpty() ? 0 : 1;
    }

    /** @param jvms in how many each workload is measured, of which the middle one counts */
    private static List<Speed> measured(List<String> workloads, int jvms) {
        var speeds = new ArrayList<Speed>();
        try (var team = Team.of(1)) {
            var peak = new Peak(team);
            var forks = new Forks(jvms);
            for (var workload : workloads) {
                double before = peak.gigaflops();
                var measurements = forks.measure(workload);
                speeds.addAll(Speed.of(measurements, Math.max(before, peak.gigaflops())));
            }
        }
        return speeds;
    }
}
