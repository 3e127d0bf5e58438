package dev.nacre.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A system that can be started.
 *
 * @param name by which the result has it
 * @param command that starts its process; arguments for its main class may follow
 * @param variables of the environment of its process
 * @param artifactBytes of what it needs on the class path besides the JDK
 */
record Competitor(String name, List<String> command, Map<String, String> variables, long artifactBytes) {

    /** The name of the one that all others are compared with. */
    static final String OWN = "nacre";

    /** One that needs nothing in its environment. */
    Competitor(String name, List<String> command, long artifactBytes) {
        this(name, command, Map.of(), artifactBytes);
    }

    /** The same with more options for its JVM. */
    Competitor with(List<String> options) {
        var longer = new ArrayList<>(command);
        longer.addAll(1, options);
        return new Competitor(name, longer, variables, artifactBytes);
    }

    /** The same in another environment. */
    Competitor in(Map<String, String> environment) {
        return new Competitor(name, command, environment, artifactBytes);
    }

    boolean isOwn() {
        return name.equals(OWN);
    }
}
