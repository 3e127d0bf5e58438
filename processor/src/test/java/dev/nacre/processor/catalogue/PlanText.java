package dev.nacre.processor.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkPrinter;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

/** A network before any code of it is written. */
final class PlanText {

    private static final Pattern PLACE = Pattern.compile("(?m)^  (workspace|parameters) at .*\\n");
    private static final Pattern OFFSET = Pattern.compile(" at \\d+(?=[,;]|$)", Pattern.MULTILINE);

    private PlanText() {}

    /** The graph, then what every pass has made of it. */
    static String of(NetworkGraph graph) {
        return NetworkPrinter.print(graph) + '\n' + PlanPrinter.print(plan(graph));
    }

    /**
     * The same without where values and parameters stand, which moves with every shape, and without the steps of a prediction
     * that a training has as well.
     */
    static String inShort(NetworkGraph graph) {
        var text = OFFSET.matcher(PLACE.matcher(of(graph)).replaceAll("")).replaceAll("");
        var said = new HashSet<String>();
        return text.lines().filter(line -> !line.startsWith(" ") || said.add(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Plan plan(NetworkGraph graph) {
        return new Planner(Set.of()).plan(graph);
    }
}
